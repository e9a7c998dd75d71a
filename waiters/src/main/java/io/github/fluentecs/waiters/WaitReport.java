package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of a wait, in failures and progress events. Immutable and thread-safe. */
@Value.Immutable
public interface WaitReport {
  /**
   * Returns the name of the wait, from {@link Wait#named}.
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
   * Returns the number of polls, of all resources.
   *
   * @return the number, failed polls and polls shared with other waits included
   */
  int polls();

  /**
   * Returns the history of each resource.
   *
   * @return the resource that ended the wait first
   */
  List<ObservedResource> resources();

  /**
   * Returns further failures of the same wait.
   *
   * @return those of the other parts of {@code anyOf}, {@code allOf} and {@code atLeast}
   */
  List<WaitFailure> others();

  /**
   * Returns the commands that were executed because the wait failed.
   *
   * @return each with its own result
   */
  List<FailureCommand> failureCommands();

  /**
   * Returns evidence of failures: of the resource that ended the wait, or of all that were pending;
   * for a cancelled wait, of all.
   *
   * @return stopped tasks, events and deployments, kept from the beginning of the wait
   */
  @Value.Default
  default Evidence evidence() {
    return Evidence.none();
  }

  /**
   * Derives causes and remedies from the {@link #evidence()}.
   *
   * @return why tasks do not run; without findings where nothing has failed
   */
  default Diagnosis diagnosis() {
    return Diagnosis.of(evidence());
  }

  /**
   * Returns the resource that ended the wait.
   *
   * @return empty for a wait that has polled nothing
   */
  default Optional<ResourceRef> resource() {
    return resources().stream().map(ObservedResource::resource).findFirst();
  }

  /**
   * Returns the last state of that resource.
   *
   * @return empty for a wait that has polled nothing
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
