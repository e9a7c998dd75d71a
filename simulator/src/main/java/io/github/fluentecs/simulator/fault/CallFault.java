package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fault that strikes API calls. Made by the factories of {@link Fault}.
 *
 * @param name the word for it in the text form
 * @param effect what happens to a call
 * @param operations which operations it strikes, by their names on the wire; empty for all
 */
public record CallFault(String name, Effect effect, Set<String> operations) implements Fault {
  /**
   * Copies the operations, sorted.
   *
   * @param name the word for it in the text form
   * @param effect what happens to a call
   * @param operations which operations it strikes, by their names on the wire; empty for all
   */
  public CallFault {
    requireNonNull(name, "name");
    requireNonNull(effect, "effect");
    operations = Collections.unmodifiableSet(new TreeSet<>(operations));
  }

  /**
   * The same for some operations only.
   *
   * @param names such as {@code RunTask}; an unknown one is refused when the fault is injected
   * @return a copy
   */
  public CallFault on(String... names) {
    return new CallFault(name, effect, Set.copyOf(Arrays.asList(names)));
  }

  /**
   * The same for one thing that calls ask for.
   *
   * @param name its name, id or ARN
   * @return a copy
   * @throws IllegalArgumentException if this is not a {@linkplain Fault#listedFailure listed
   *     failure}, or the name blank
   */
  public CallFault resource(String name) {
    if (effect instanceof ListedFailure failure) {
      return new CallFault(this.name, new ListedFailure(failure.reason(), name), operations);
    }
    throw new IllegalArgumentException(this.name + " strikes whole calls, not one resource");
  }

  /** What happens to a call. */
  public sealed interface Effect
      permits Failure, Latency, Reset, Invisibility, OmittedFailures, ListedFailure {}

  /**
   * It is answered with an error and has no effect.
   *
   * @param code the error code
   * @param httpStatus 400 to 599
   * @param message the text for people
   */
  public record Failure(String code, int httpStatus, String message) implements Effect {
    /**
     * Refuses what is no error.
     *
     * @param code the error code
     * @param httpStatus 400 to 599
     * @param message the text for people
     * @throws IllegalArgumentException if the code is empty or the status outside of 400 to 599
     */
    public Failure {
      requireNonNull(message, "message");
      if (code.isBlank()) {
        throw new IllegalArgumentException("code is an error code, not empty");
      }
      if (httpStatus < 400 || httpStatus > 599) {
        throw new IllegalArgumentException("httpStatus is 400 to 599, not " + httpStatus);
      }
    }
  }

  /**
   * Its answer is held back in real time.
   *
   * @param delay how long
   */
  public record Latency(Duration delay) implements Effect {
    /**
     * Refuses no delay.
     *
     * @param delay how long
     * @throws IllegalArgumentException if the delay is not longer than zero
     */
    public Latency {
      requireLong("delay", delay);
    }
  }

  /**
   * The connection breaks.
   *
   * @param afterEffect whether the call has its effect before
   */
  public record Reset(boolean afterEffect) implements Effect {}

  /**
   * What it creates is not seen for a while.
   *
   * @param span for how long, in simulated time
   */
  public record Invisibility(Duration span) implements Effect {
    /**
     * Refuses no time.
     *
     * @param span for how long, in simulated time
     * @throws IllegalArgumentException if the span is not longer than zero
     */
    public Invisibility {
      requireLong("span", span);
    }
  }

  /** Its answer has no failures. */
  public record OmittedFailures() implements Effect {}

  /**
   * Its answer lists failures in place of what it found.
   *
   * @param reason the reason of each
   * @param resource the name or ARN of the only thing that it means; null for all
   */
  public record ListedFailure(String reason, @Nullable String resource) implements Effect {
    /**
     * Refuses no reason.
     *
     * @param reason the reason of each
     * @param resource the name or ARN of the only thing that it means; null for all
     * @throws IllegalArgumentException if the reason or the resource is blank
     */
    public ListedFailure {
      if (reason.isBlank() || (resource != null && resource.isBlank())) {
        throw new IllegalArgumentException("reason and resource are texts, not empty");
      }
    }
  }

  private static void requireLong(String what, Duration span) {
    if (span.isNegative() || span.isZero()) {
      throw new IllegalArgumentException(what + " is longer than zero, not " + span);
    }
  }

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return such as {@code throttling operation=RunTask}
   */
  @Override
  public String toString() {
    FaultTokens words = new FaultTokens();
    if (effect instanceof Failure failure && name.equals("error")) {
      words.add("code", failure.code());
      words.add("status", failure.httpStatus());
      words.add("message", failure.message());
    } else if (effect instanceof Latency latency) {
      words.add("delay", latency.delay());
    } else if (effect instanceof Invisibility invisibility) {
      words.add("span", invisibility.span());
    } else if (effect instanceof ListedFailure failure) {
      words.add("reason", failure.reason());
      words.add("resource", failure.resource());
    }
    words.add("operation", operations.isEmpty() ? null : String.join(",", operations));
    return (name + " " + words).strip();
  }
}
