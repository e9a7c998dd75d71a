package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of a wait when it ends without success. Immutable and thread-safe. */
@Value.Immutable
public interface WaitReport {
  /**
   * Returns the name that {@link Wait#named} gave.
   *
   * @return names of nested waits are joined by {@code " > "}; empty for a wait without one
   */
  Optional<String> name();

  /**
   * Returns when the wait began.
   *
   * @return the instant
   */
  Instant startedAt();

  /**
   * Returns the time spent since the wait began.
   *
   * @return by the monotonic clock
   */
  Duration elapsed();

  /**
   * Returns how often the wait looked, at any resource.
   *
   * @return the number of looks, polls that failed included; a poll shared with other waits counts
   */
  int polls();

  /**
   * Returns what was seen of each resource.
   *
   * @return the resource that ended the wait first
   */
  List<ObservedResource> resources();

  /**
   * Returns the failures of alternatives that failed too.
   *
   * @return those of the other parts of {@code anyOf}, {@code allOf} and {@code atLeast}
   */
  List<WaitFailure> others();

  /**
   * Returns the commands that ran because the wait failed.
   *
   * @return each with its own result
   */
  List<FailureCommand> failureCommands();

  /**
   * Returns what speaks of trouble: of the resource that ended the wait, or of all that were still
   * lacking; for a wait that was given up, of all.
   *
   * @return stopped tasks, events and deployments, kept from the beginning of the wait
   */
  @Value.Default
  default Evidence evidence() {
    return Evidence.none();
  }

  /**
   * Reads causes and remedies from the {@link #evidence()}.
   *
   * @return why tasks do not run; without findings where nothing speaks of trouble
   */
  default Diagnosis diagnosis() {
    return Diagnosis.of(evidence());
  }

  /**
   * Returns the resource that ended the wait.
   *
   * @return empty for a wait that has not looked at anything
   */
  default Optional<ResourceRef> resource() {
    return resources().stream().map(ObservedResource::resource).findFirst();
  }

  /**
   * Returns how that resource was seen last.
   *
   * @return empty for a wait that has not looked at anything
   */
  default Optional<Snapshot> lastSeen() {
    return resources().stream().map(ObservedResource::lastSeen).findFirst();
  }

  /**
   * Returns the changes of that resource.
   *
   * @return the oldest first
   */
  default List<Change> history() {
    return resources().isEmpty() ? List.of() : resources().get(0).history();
  }

  /**
   * Starts a report.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a report from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link WaitReport}. Not thread-safe. */
  final class Builder extends ImmutableWaitReport.Builder {
    Builder() {}
  }
}
