package io.github.fluentecs.temporal;

import io.temporal.activity.Activity;
import java.util.concurrent.atomic.AtomicInteger;

/** Activities of workers of which one is killed at one of its calls. */
final class Deaths implements EcsActivities {
  /** When a worker dies. */
  enum Moment {
    BEFORE_IT_IS_SENT,
    AFTER_ITS_EFFECT
  }

  private final EcsActivities calls;
  private final Moment moment;
  private final int last;
  private final Runnable kill;
  private final AtomicInteger count = new AtomicInteger();

  Deaths(EcsActivities calls, Moment moment, int last, Runnable kill) {
    this.calls = calls;
    this.moment = moment;
    this.last = last;
    this.kill = kill;
  }

  /** Returns whether a worker has died. */
  boolean isOver() {
    return count.get() >= last;
  }

  @Override
  public String call(String operation, String request, boolean retries) {
    boolean dies = count.incrementAndGet() == last;
    if (dies && moment == Moment.BEFORE_IT_IS_SENT) {
      return dead();
    }
    try {
      String answer = calls.call(operation, request, retries);
      return dies ? dead() : answer;
    } catch (RuntimeException e) {
      if (dies) {
        return dead();
      }
      throw e;
    }
  }

  private String dead() {
    kill.run();
    Activity.getExecutionContext().doNotCompleteOnReturn();
    return "";
  }
}
