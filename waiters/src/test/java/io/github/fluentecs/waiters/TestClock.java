package io.github.fluentecs.waiters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test moves it. */
final class TestClock implements InstantSource {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  void advance(Duration span) {
    now = now.plus(span);
  }

  Duration elapsed() {
    return Duration.between(START, now);
  }

  TimeSource time() {
    return TimeSource.virtual(this, this::advance);
  }
}
