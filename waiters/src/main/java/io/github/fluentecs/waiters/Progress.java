package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that happened to a wait, for people to see. Immutable and thread-safe.
 *
 * <p>A listener is called on the thread that polls: it should neither block nor throw. What it
 * throws is logged and changes nothing.
 */
@Value.Immutable
public interface Progress {
  /** What happened. */
  enum Kind {
    /** A resource was looked at. */
    SEEN,
    /** A poll failed in a way that may heal; the wait goes on, slower. */
    SLOWED,
    /** The wait is met: the last event of a listener. */
    MET,
    /** The wait has failed: the last event of a listener. */
    FAILED
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
   * @return a sentence, or empty when the wait is met
   */
  String words();

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

  /** Builds a {@link Progress}. Not thread-safe. */
  final class Builder extends ImmutableProgress.Builder {
    Builder() {}
  }
}
