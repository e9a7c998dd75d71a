package io.github.fluentecs.simulator.http;

/**
 * The phase of a connection, and the seconds that its client has left for it. Handling a request
 * has no limit.
 */
final class ConnectionDeadline {
  private static final int ENDLESS = Integer.MAX_VALUE;

  private final HttpLimits limits;
  private Phase phase = Phase.IDLE;
  private int secondsLeft;

  /** Whom a connection waits for, and for what. */
  private enum Phase {
    IDLE,
    WITH_CLIENT,
    HANDLING
  }

  ConnectionDeadline(HttpLimits limits) {
    this.limits = limits;
    this.secondsLeft = limits.idleSeconds();
  }

  void startsIdling() {
    start(Phase.IDLE, limits.idleSeconds());
  }

  void startsReceiving() {
    start(Phase.WITH_CLIENT, limits.stallSeconds());
  }

  void startsHandling() {
    start(Phase.HANDLING, ENDLESS);
  }

  void startsSending() {
    start(Phase.WITH_CLIENT, limits.stallSeconds());
  }

  private synchronized void start(Phase next, int seconds) {
    phase = next;
    secondsLeft = seconds;
  }

  synchronized boolean isIdle() {
    return phase == Phase.IDLE;
  }

  /** Whether a second has passed while the client sent a request or took an answer. */
  synchronized boolean isSlow() {
    return phase == Phase.WITH_CLIENT && secondsLeft < limits.stallSeconds();
  }

  /** Counts down by a second; tells whether none was left. */
  synchronized boolean tick() {
    secondsLeft -= secondsLeft == ENDLESS ? 0 : 1;
    return secondsLeft < 0;
  }
}
