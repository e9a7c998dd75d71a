package io.github.fluentecs.simulator.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The seconds that a client has left for the current phase of its connection. Handling a request
 * has no limit.
 */
final class ConnectionDeadline {
  private static final int ENDLESS = Integer.MAX_VALUE;

  private final HttpLimits limits;
  private final AtomicInteger secondsLeft;

  ConnectionDeadline(HttpLimits limits) {
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

  /** Counts down by a second; tells whether none was left. */
  boolean tick() {
    return secondsLeft.updateAndGet(left -> left == ENDLESS ? left : left - 1) < 0;
  }
}
