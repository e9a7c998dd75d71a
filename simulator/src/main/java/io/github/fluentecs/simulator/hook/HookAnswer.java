package io.github.fluentecs.simulator.hook;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a Lambda function of a lifecycle hook answers.
 *
 * @param status its {@code hookStatus}
 * @param callBackDelay after what time it is called again, if it is IN_PROGRESS
 */
public record HookAnswer(Status status, Duration callBackDelay) {
  /** After what time a function is called again that does not say when. */
  public static final Duration DEFAULT_DELAY = Duration.ofSeconds(30);

  /** The {@code hookStatus} of an answer. */
  public enum Status {
    /** The deployment may go on. */
    SUCCEEDED,
    /** The deployment is rolled back. */
    FAILED,
    /** The function is called again later. */
    IN_PROGRESS
  }

  /**
   * Refuses nulls, and a delay of zero or less.
   *
   * @param status its {@code hookStatus}
   * @param callBackDelay after what time it is called again, if it is IN_PROGRESS
   */
  public HookAnswer {
    requireNonNull(status, "status");
    requireNonNull(callBackDelay, "callBackDelay");
    if (callBackDelay.isNegative() || callBackDelay.isZero()) {
      throw new IllegalArgumentException("callBackDelay must be above zero, not " + callBackDelay);
    }
  }

  /**
   * Lets the deployment go on.
   *
   * @return the answer
   */
  public static HookAnswer succeeded() {
    return new HookAnswer(Status.SUCCEEDED, DEFAULT_DELAY);
  }

  /**
   * Lets the deployment be rolled back.
   *
   * @return the answer
   */
  public static HookAnswer failed() {
    return new HookAnswer(Status.FAILED, DEFAULT_DELAY);
  }

  /**
   * Asks to be called again in 30 seconds.
   *
   * @return the answer
   */
  public static HookAnswer inProgress() {
    return inProgress(DEFAULT_DELAY);
  }

  /**
   * Asks to be called again later.
   *
   * @param callBackDelay after what time
   * @return the answer
   */
  public static HookAnswer inProgress(Duration callBackDelay) {
    return new HookAnswer(Status.IN_PROGRESS, callBackDelay);
  }
}
