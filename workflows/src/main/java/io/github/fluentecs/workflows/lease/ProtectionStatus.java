package io.github.fluentecs.workflows.lease;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the agent told of the protection of its task. Immutable and thread-safe.
 *
 * @param isProtected whether the task is protected
 * @param until when that runs out; empty for a task that is not protected
 */
public record ProtectionStatus(boolean isProtected, Optional<Instant> until) {
  /**
   * Refuses a null.
   *
   * @param isProtected whether the task is protected
   * @param until when that runs out
   */
  public ProtectionStatus {
    Objects.requireNonNull(until, "until");
  }
}
