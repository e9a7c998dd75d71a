package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A release that succeeded: each of its services has what the words say, and is rolled out.
 * Immutable.
 *
 * @param services one for each service, in the order of the release
 * @param first how the one-off task ended; empty if none was asked for, or none was needed because
 *     nothing was to be updated
 * @param deregistered the old revisions that were deregistered
 */
public record Released(
    List<ReleasedService> services,
    Optional<TaskOutcome> first,
    List<TaskDefinitionRef> deregistered) {
  /**
   * Copies the lists.
   *
   * @param services one for each service, in the order of the release
   * @param first how the one-off task ended; empty if none was asked for, or none was needed
   *     because nothing was to be updated
   * @param deregistered the old revisions that were deregistered
   */
  public Released {
    services = Arguments.copyOf("services", services);
    Objects.requireNonNull(first, "first");
    deregistered = Arguments.copyOf("deregistered", deregistered);
  }

  /**
   * Returns whether this run left every service as it was.
   *
   * @return true if none was updated
   */
  public boolean isUnchanged() {
    return services.stream().noneMatch(ReleasedService::updated);
  }

  /**
   * Returns the service of a release of one.
   *
   * @return the first service
   */
  public ReleasedService service() {
    return services.get(0);
  }
}
