package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One event of a running wait, for a listener. Immutable and thread-safe.
 *
 * <p>A listener receives STARTED once, then an event for each poll, then one of MET, FAILED and
 * GIVEN_UP once. It is called by one thread at a time, mostly the polling one, so it should not
 * block. What it throws is logged and changes nothing.
 */
@Value.Immutable
public interface Progress {
  /** What happened. */
  enum Kind {
    /** The wait begins: the first event of a listener. */
    STARTED,
    /** A resource was polled. */
    SEEN,
    /** A poll failed in a way that may be temporary; the wait continues more slowly. */
    SLOWED,
    /** The wait is met: the last event of a listener. */
    MET,
    /** The wait has failed: the last event of a listener. */
    FAILED,
    /**
     * The wait was cancelled, or a wait around it ended without it: the last event of a listener.
     */
    GIVEN_UP;

    /**
     * Returns whether it is the last event of a listener.
     *
     * @return true for MET, FAILED and GIVEN_UP
     */
    public boolean isEnd() {
      return this == MET || this == FAILED || this == GIVEN_UP;
    }
  }

  /**
   * Returns what happened.
   *
   * @return the kind of event
   */
  Kind kind();

  /**
   * Returns the name of the wait, from {@link Wait#named}.
   *
   * @return empty for a wait without one
   */
  String name();

  /**
   * Returns when it happened.
   *
   * @return the instant
   */
  Instant at();

  /**
   * Returns all that is known of the wait so far.
   *
   * @return the report, the resource that this event is about first
   */
  WaitReport report();

  /**
   * Returns what is pending, why the poll failed, or how the wait ended.
   *
   * @return a sentence, or empty when the wait begins or is met
   */
  String message();

  /**
   * Returns the resource that was polled.
   *
   * @return the resource; empty for a wait that ended without a poll
   */
  default Optional<ResourceRef> resource() {
    return report().resource();
  }

  /**
   * Returns the state of the resource.
   *
   * @return state and numbers; empty for a wait that ended without a poll
   */
  default Optional<Snapshot> snapshot() {
    return report().lastSeen();
  }

  /**
   * Returns whether the resource has changed since the previous poll.
   *
   * @return true for the first poll and for each change
   */
  default boolean changed() {
    int changes = report().history().size();
    return kind() == Kind.SEEN
        && changes > 0
        && report().history().get(changes - 1).at().equals(at());
  }

  /**
   * Returns the service events since the previous change.
   *
   * @return the oldest first; empty at the first poll, where new events are unknown
   */
  default List<String> newEvents() {
    List<Change> history = report().history();
    int changes = history.size();
    return changed() && changes > 1
        ? history.get(changes - 1).snapshot().eventsSince(history.get(changes - 2).snapshot())
        : List.of();
  }

  /**
   * Returns the tasks that have stopped, as far as known.
   *
   * @return the oldest first
   */
  default List<Task> stoppedTasks() {
    return report().evidence().stoppedTasks();
  }

  /**
   * Returns why tasks do not run, as far as known.
   *
   * @return without findings where nothing has failed
   */
  default Diagnosis diagnosis() {
    return report().diagnosis();
  }

  /**
   * Returns the time spent since the wait began.
   *
   * @return by the monotonic clock
   */
  default Duration elapsed() {
    return report().elapsed();
  }

  /**
   * Returns the number of polls so far, of all resources.
   *
   * @return the number of polls
   */
  default int polls() {
    return report().polls();
  }

  /**
   * Starts a progress event, for tests of listeners.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Progress}. Not thread-safe. */
  final class Builder extends ImmutableProgress.Builder {
    Builder() {}
  }
}
