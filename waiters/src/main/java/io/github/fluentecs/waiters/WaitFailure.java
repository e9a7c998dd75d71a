package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.util.List;
import java.util.Objects;

/**
 * Why a wait did not succeed: a closed family, covered by {@link #fold}. Immutable and thread-safe;
 * messages hold no secret.
 */
public sealed interface WaitFailure {
  /**
   * Returns what is known of the wait.
   *
   * @return resources, time spent, polls, what was seen
   */
  WaitReport report();

  /**
   * Gives the failure to the function of its case.
   *
   * @param <T> what the functions give
   * @param cases one function a case
   * @return what the chosen function gave
   */
  <T> T fold(WaitFailureCases<? extends T> cases);

  /**
   * Returns the same failure with another report.
   *
   * @param report the report
   * @return a copy
   */
  WaitFailure withReport(WaitReport report);

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  String remedy();

  /**
   * Returns the whole failure in words: what was waited for, what was seen, what to do.
   *
   * @return one line or more
   */
  default String message() {
    return WaitFailureText.of(this);
  }

  /**
   * Returns the failure as an exception, for those who prefer to throw.
   *
   * @return a new exception that carries this failure
   */
  default WaitFailureException toException() {
    return new WaitFailureException(this);
  }

  /**
   * The deadline passed, and the last poll at it did not find what was waited for.
   *
   * @param report what is known of the wait
   * @param lacking what was still lacking, in words
   */
  record TimedOut(WaitReport report, List<String> lacking) implements WaitFailure {
    /** Copies the list. */
    public TimedOut {
      Objects.requireNonNull(report, "report");
      lacking = List.copyOf(lacking);
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      return cases.timedOut(this);
    }

    @Override
    public TimedOut withReport(WaitReport other) {
      return new TimedOut(other, lacking);
    }

    @Override
    public String remedy() {
      return report
          .diagnosis()
          .main()
          .map(Finding::remedy)
          .orElse("Wait longer, or look at what was seen last.");
    }
  }

  /**
   * What was waited for can never come.
   *
   * @param report what is known of the wait
   * @param blocker why not
   */
  record Impossible(WaitReport report, Blocker blocker) implements WaitFailure {
    /** Refuses nulls. */
    public Impossible {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(blocker, "obstacle");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      return cases.impossible(this);
    }

    @Override
    public Impossible withReport(WaitReport other) {
      return new Impossible(other, blocker);
    }

    @Override
    public String remedy() {
      return blocker.remedy();
    }
  }

  /**
   * The wait was given up from outside, before it ended.
   *
   * @param report what is known of the wait
   * @param reason by what
   */
  record Cancelled(WaitReport report, CancelReason reason) implements WaitFailure {
    /** Refuses nulls. */
    public Cancelled {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      return cases.cancelled(this);
    }

    @Override
    public Cancelled withReport(WaitReport other) {
      return new Cancelled(other, reason);
    }

    @Override
    public String remedy() {
      return "Wait anew, if it is still of interest.";
    }
  }

  /**
   * A command of the wait failed, or a poll failed in a way that cannot heal.
   *
   * @param report what is known of the wait
   * @param failure the call's failure
   */
  record CallFailed(WaitReport report, EcsFailure failure) implements WaitFailure {
    /** Refuses nulls. */
    public CallFailed {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      return cases.callFailed(this);
    }

    @Override
    public CallFailed withReport(WaitReport other) {
      return new CallFailed(other, failure);
    }

    @Override
    public String remedy() {
      return failure.remedy();
    }
  }

  /**
   * A function that the caller gave, or the client, threw what it should not throw.
   *
   * @param report what is known of the wait
   * @param cause what was thrown
   */
  record Defect(WaitReport report, Exception cause) implements WaitFailure {
    /** Refuses nulls. */
    public Defect {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public <T> T fold(WaitFailureCases<? extends T> cases) {
      return cases.defect(this);
    }

    @Override
    public Defect withReport(WaitReport other) {
      return new Defect(other, cause);
    }

    @Override
    public String remedy() {
      return "Correct the condition, function or client that threw.";
    }
  }
}
