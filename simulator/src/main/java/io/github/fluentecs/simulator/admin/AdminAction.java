package io.github.fluentecs.simulator.admin;

import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Does one thing and tells of it. */
@FunctionalInterface
public interface AdminAction {
  /**
   * Does what was asked for.
   *
   * @param request what the caller sent
   * @param answer an open JSON object for what there is to tell
   * @throws IllegalArgumentException if the caller asked for what can not be; its message goes back
   * @throws java.util.NoSuchElementException if there is not what was asked for; its message goes
   *     back
   * @throws IllegalStateException if it can not be now; its message goes back
   */
  void perform(AdminRequest request, JsonWriter answer);
}
