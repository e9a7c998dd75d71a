package io.github.fluentecs.simulator.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many seconds are left for what a connection is doing. Handling takes as long as it takes:
 * only clients are hurried.
 */
final class Patience {
  private static final int ENDLESS = Integer.MAX_VALUE;

  private final HttpLimits limits;
  private final AtomicInteger secondsLeft;

  Patience(HttpLimits limits) {
    this.limits = limits;
    this.secondsLeft = new AtomicInteger(limits.idleSeconds());
  }

  void startsIdling() {
    secondsLeft.set(limits.idleSeconds());
  }

  void startsReceiving() {
    secondsLeft.set(limits.stallSeconds());
  }

  void startsHandling() {
    secondsLeft.set(ENDLESS);
  }

  void startsSending() {
    secondsLeft.set(limits.stallSeconds());
  }

  boolean isAtItsEndAfterAnotherSecond() {
    return secondsLeft.updateAndGet(left -> left == ENDLESS ? left : left - 1) < 0;
  }
}
