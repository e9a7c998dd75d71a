package io.github.fluentecs.waiters;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.util.List;
import java.util.Objects;

/**
 * Why a wait failed: a sealed family, covered by {@link #fold}. Immutable and thread-safe; messages
 * hold no secret.
 */
public sealed interface WaitFailure {
  /**
   * Returns what is known of the wait.
   *
   * @return resources, time spent, polls, what was seen
   */
  WaitReport report();

  /**
   * Calls the function for this kind of failure.
   *
   * @param <T> the result of the functions
   * @param cases one function for each kind
   * @return the result of that function
   */
  <T> T fold(WaitFailureCases<? extends T> cases);

  /**
   * Returns the same failure with another report.
   *
   * @param other the report
   * @return a copy
   */
  WaitFailure withReport(WaitReport other);

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  String remedy();

  /**
   * Returns a description of the whole failure: what was waited for, what was observed, what to do.
   *
   * @return one line or more
   */
  default String message() {
    return WaitFailureText.of(this);
  }

  /**
   * Returns the failure as an exception, for code that throws.
   *
   * @return a new exception that carries this failure
   */
  default WaitFailureException toException() {
    return new WaitFailureException(this);
  }

  /**
   * The deadline passed, and the last poll did not meet the wait.
   *
   * @param report what is known of the wait
   * @param pending what was pending, in words
   */
  record TimedOut(WaitReport report, List<String> pending) implements WaitFailure {
    /**
     * Copies the list.
     *
     * @param report what is known of the wait
     * @param pending what was pending, in words
     */
    public TimedOut {
      Objects.requireNonNull(report, "report");
      pending = Arguments.copyOf("pending", pending);
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.timedOut(this);
    }

    @Override
    public TimedOut withReport(WaitReport other) {
      Objects.requireNonNull(other, "other");
      return new TimedOut(other, pending);
    }

    @Override
    public String remedy() {
      return report
          .diagnosis()
          .main()
          .map(Finding::remedy)
          .orElse("Wait longer, or check the last observed state.");
    }
  }

  /**
   * The wait can never be met.
   *
   * @param report what is known of the wait
   * @param blocker why not
   */
  record Impossible(WaitReport report, Blocker blocker) implements WaitFailure {
    /**
     * Refuses nulls.
     *
     * @param report what is known of the wait
     * @param blocker why not
     */
    public Impossible {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(blocker, "blocker");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.impossible(this);
    }

    @Override
    public Impossible withReport(WaitReport other) {
      Objects.requireNonNull(other, "other");
      return new Impossible(other, blocker);
    }

    @Override
    public String remedy() {
      return blocker.remedy();
    }
  }

  /**
   * The wait was cancelled before it ended.
   *
   * @param report what is known of the wait
   * @param reason why
   */
  record Cancelled(WaitReport report, CancelReason reason) implements WaitFailure {
    /**
     * Refuses nulls.
     *
     * @param report what is known of the wait
     * @param reason why
     */
    public Cancelled {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.cancelled(this);
    }

    @Override
    public Cancelled withReport(WaitReport other) {
      Objects.requireNonNull(other, "other");
      return new Cancelled(other, reason);
    }

    @Override
    public String remedy() {
      return "Wait again if it is still needed.";
    }
  }

  /**
   * A command of the wait failed, or a poll failed in a way that is not temporary.
   *
   * @param report what is known of the wait
   * @param failure the call's failure
   */
  record CallFailed(WaitReport report, EcsFailure failure) implements WaitFailure {
    /**
     * Refuses nulls.
     *
     * @param report what is known of the wait
     * @param failure the call's failure
     */
    public CallFailed {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.callFailed(this);
    }

    @Override
    public CallFailed withReport(WaitReport other) {
      Objects.requireNonNull(other, "other");
      return new CallFailed(other, failure);
    }

    @Override
    public String remedy() {
      return failure.remedy();
    }
  }

  /**
   * A function of the caller, the client or an executor threw something unexpected, errors
   * included.
   *
   * @param report what is known of the wait
   * @param cause what was thrown
   */
  record Defect(WaitReport report, Throwable cause) implements WaitFailure {
    /**
     * Refuses nulls.
     *
     * @param report what is known of the wait
     * @param cause what was thrown
     */
    public Defect {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.defect(this);
    }

    @Override
    public Defect withReport(WaitReport other) {
      Objects.requireNonNull(other, "other");
      return new Defect(other, cause);
    }

    @Override
    public String remedy() {
      return "Correct the condition, function or client that threw.";
    }
  }
}
