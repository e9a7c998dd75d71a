package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.diagnosis.Finding;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a wait ended, for a {@link WaitListener}. Immutable.
 *
 * @param start what began
 * @param failure why it failed; empty where it is met
 * @param duration the time since it began, by the waiters' clock
 * @param polls the number of polls of all resources
 */
public record WaitEnd(
    WaitStart start, Optional<WaitFailure> failure, Duration duration, int polls) {
  private static final String NONE = "none";

  /**
   * Refuses nulls.
   *
   * @param start what began
   * @param failure why it failed
   * @param duration the time since it began
   * @param polls the number of polls
   */
  public WaitEnd {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(duration, "duration");
  }

  /**
   * Returns the outcome in a word of a small set, for labels.
   *
   * @return {@code met}, or the name of the failure's case, such as {@code TimedOut}
   */
  public String outcome() {
    return failure.map(known -> known.getClass().getSimpleName()).orElse("met");
  }

  /**
   * Returns the cause in a word of a small set, for labels.
   *
   * @return the reason of a cancellation; the case of a failed call; otherwise the diagnosed {@link
   *     io.github.fluentecs.waiters.diagnosis.Cause}, or the type of the blocker where it is one of
   *     this library; {@code none} where nothing is known
   */
  public String cause() {
    return failure.map(known -> known.fold(CAUSES)).orElse(NONE);
  }

  /**
   * Returns the end as a line of a log.
   *
   * @return name, outcome, duration, polls, and the failure's message
   */
  public String line() {
    return start.text()
        + ": "
        + outcome()
        + " after "
        + duration
        + (polls == 1 ? ", 1 poll" : ", " + polls + " polls")
        + failure.map(known -> ": " + known.message()).orElse("");
  }

  private static final WaitFailureCases<String> CAUSES =
      new WaitFailureCases<>() {
        @Override
        public String timedOut(WaitFailure.TimedOut failure) {
          return diagnosed(failure).orElse(NONE);
        }

        @Override
        public String impossible(WaitFailure.Impossible failure) {
          return diagnosed(failure).orElseGet(() -> typeOf(failure.blocker()));
        }

        @Override
        public String cancelled(WaitFailure.Cancelled failure) {
          return failure.reason().name();
        }

        @Override
        public String callFailed(WaitFailure.CallFailed failure) {
          return failure.failure().getClass().getSimpleName();
        }

        @Override
        public String defect(WaitFailure.Defect failure) {
          return NONE;
        }
      };

  private static Optional<String> diagnosed(WaitFailure failure) {
    return failure.report().diagnosis().main().map(Finding::cause).map(Enum::name);
  }

  /** Types of the caller can be of any number, and lambdas have names of no use. */
  private static String typeOf(Blocker blocker) {
    boolean isOurs = blocker.getClass().getName().startsWith("io.github.fluentecs.");
    return isOurs && blocker instanceof Record && !(blocker instanceof Blocker.Said)
        ? blocker.getClass().getSimpleName()
        : NONE;
  }
}
