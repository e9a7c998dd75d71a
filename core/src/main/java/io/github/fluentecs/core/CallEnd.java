package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a call ended, for a {@link CallListener}. Immutable.
 *
 * @param start what began
 * @param kind how it ended
 * @param failure the failure; empty where there is none
 * @param duration from the beginning to the end, retries and their delays included
 * @param retries how often the SDK sent the request again; 0 for several calls and for a raw call
 * @param throttled how many tries were throttled, the last one included; 0 for several calls
 */
public record CallEnd(
    CallStart start,
    Kind kind,
    Optional<EcsFailure> failure,
    Duration duration,
    int retries,
    int throttled) {
  /** How a call ends. */
  public enum Kind {
    /** All that was asked for was done. */
    SUCCESS,
    /** ECS did one part and refused another: a {@link Batch} with failures. */
    PARTIAL,
    /** It failed. */
    FAILURE,
    /** The caller cancelled its future. */
    CANCELLED,
    /** Something threw that is no failure of ECS, such as a client that has a defect. */
    THREW
  }

  /**
   * Refuses nulls.
   *
   * @param start what began
   * @param kind how it ended
   * @param failure the failure
   * @param duration from the beginning to the end
   * @param retries how often the SDK sent the request again
   * @param throttled how many tries were throttled
   */
  public CallEnd {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(duration, "duration");
  }

  /**
   * Returns the outcome in a word of a small set, for labels.
   *
   * @return {@code success}, {@code partial}, {@code cancelled}, {@code threw}, or the name of the
   *     failure's case, such as {@code NotFound}
   */
  public String outcome() {
    return failure
        .map(known -> known.getClass().getSimpleName())
        .orElseGet(
            () ->
                switch (kind) {
                  case SUCCESS -> "success";
                  case PARTIAL -> "partial";
                  case FAILURE -> "failure";
                  case CANCELLED -> "cancelled";
                  case THREW -> "threw";
                });
  }

  /**
   * Returns the end as a line of a log.
   *
   * @return operation, outcome, duration, retries, and the failure's message
   */
  public String line() {
    String count =
        switch (retries) {
          case 0 -> "";
          case 1 -> ", 1 retry";
          default -> ", " + retries + " retries";
        };
    return start.operation()
        + (start.several() ? " (several calls): " : ": ")
        + outcome()
        + " after "
        + duration.toMillis()
        + " ms"
        + count
        + failure.map(known -> ": " + known.message()).orElse("");
  }
}
