package io.github.fluentecs.core.event;

import io.github.fluentecs.core.value.Arguments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What all events of Amazon EventBridge have. Immutable and thread-safe.
 *
 * @param id identifies the event; one that EventBridge delivers twice has the same
 * @param detailType for example {@code ECS Task State Change}
 * @param account the account's id
 * @param region the Region's code
 * @param time when ECS sent the event, in whole seconds; events arrive in another order
 * @param resources the ARNs of what changed
 */
public record EventEnvelope(
    String id,
    String detailType,
    String account,
    String region,
    Instant time,
    List<String> resources) {
  /**
   * Refuses nulls.
   *
   * @param id identifies the event
   * @param detailType the kind of event
   * @param account the account's id
   * @param region the Region's code
   * @param time when ECS sent the event
   * @param resources the ARNs of what changed
   */
  public EventEnvelope {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(detailType, "detailType");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(time, "time");
    resources = List.copyOf(Arguments.requireItems("resources", resources));
  }
}
