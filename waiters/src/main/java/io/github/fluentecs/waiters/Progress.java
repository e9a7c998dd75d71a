package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that happened to a wait, for people to see. Immutable and thread-safe.
 *
 * <p>A listener hears STARTED once, then what happens, then one of MET, FAILED and GIVEN_UP once.
 * It is called by one thread at a time, mostly the one that polls, so it must not block. What it
 * throws is logged and changes nothing.
 */
@Value.Immutable
public interface Progress {
  /** What happened. */
  enum Kind {
    /** The wait begins: the first event of a listener. */
    STARTED,
    /** A resource was looked at. */
    SEEN,
    /** A poll failed in a way that may heal; the wait goes on, slower. */
    SLOWED,
    /** The wait is met: the last event of a listener. */
    MET,
    /** The wait has failed: the last event of a listener. */
    FAILED,
    /**
     * The wait was given up from outside, or what is around it ended without it: the last event of
     * a listener.
     */
    GIVEN_UP;

    /**
     * Tells whether it is the last event of a listener.
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
   * Returns the name that {@link Wait#named} gave.
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
   * Returns all that the wait has seen so far.
   *
   * @return the report, the resource that this event is about first
   */
  WaitReport report();

  /**
   * Returns what is lacking, why the poll failed, or how the wait ended.
   *
   * @return a sentence, or empty when the wait begins or is met
   */
  String message();

  /**
   * Returns the resource that was looked at.
   *
   * @return the resource; empty for a wait that ended without a look
   */
  default Optional<ResourceRef> resource() {
    return report().resource();
  }

  /**
   * Returns how the resource is now.
   *
   * @return state and numbers; empty for a wait that ended without a look
   */
  default Optional<Snapshot> snapshot() {
    return report().lastSeen();
  }

  /**
   * Tells whether the resource differs from the look before.
   *
   * @return true for the first look and for each change
   */
  default boolean changed() {
    int changes = report().history().size();
    return kind() == Kind.SEEN
        && changes > 0
        && report().history().get(changes - 1).at().equals(at());
  }

  /**
   * Returns what the service scheduler said since the change before.
   *
   * @return the oldest first; empty at the first look, which cannot tell old from new
   */
  default List<String> newEvents() {
    List<Change> history = report().history();
    int changes = history.size();
    return changed() && changes > 1
        ? history.get(changes - 1).snapshot().eventsSince(history.get(changes - 2).snapshot())
        : List.of();
  }

  /**
   * Returns the tasks that stopped, as far as the wait knows.
   *
   * @return the oldest first
   */
  default List<Task> stoppedTasks() {
    return report().evidence().stoppedTasks();
  }

  /**
   * Returns why tasks do not run, as far as the wait knows by now.
   *
   * @return without findings where nothing speaks of trouble
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
   * Returns how often the wait has looked, at any resource.
   *
   * @return the number of looks
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
