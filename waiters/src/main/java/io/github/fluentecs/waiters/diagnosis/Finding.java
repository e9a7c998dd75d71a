package io.github.fluentecs.waiters.diagnosis;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One cause that a {@link Diagnosis} found. Immutable and thread-safe. */
@Value.Immutable
public interface Finding {
  /**
   * Returns the cause.
   *
   * @return the cause
   */
  Cause cause();

  /**
   * Returns how often it was seen.
   *
   * @return the number of tasks or of events, whichever is greater; 1 or more
   */
  int count();

  /**
   * Returns what ECS said, the last time.
   *
   * @return a text of ECS's, the container's name before a container's reason
   */
  String example();

  /**
   * Returns whether the cause may go away without a change by the user.
   *
   * @return whether a retry can help
   */
  boolean retryable();

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  String remedy();

  /**
   * Returns the container that it is about.
   *
   * @return its name; empty where the cause concerns the whole task or service
   */
  Optional<String> container();

  /**
   * Returns what the container's program returned.
   *
   * @return the exit code; empty when no container exited, or ECS lost the code
   */
  OptionalInt exitCode();

  /**
   * Returns cause, number and example in one line.
   *
   * @return the {@link #line()} without the remedy, for where that was said already
   */
  default String text() {
    String times = count() == 1 ? "" : ", " + count() + " times";
    String said = example().endsWith(".") ? example() : example() + ".";
    return cause() + times + ": " + said;
  }

  /**
   * Returns cause, number, example and remedy in one line.
   *
   * @return for example {@code IMAGE_PULL, 3 times: CannotPullContainerError: ... Push the image.}
   */
  default String line() {
    return text() + " " + remedy();
  }

  /** Builds a {@link Finding}. Not thread-safe. */
  final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
