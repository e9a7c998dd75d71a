package io.github.fluentecs.simulator.engine.clock;

import java.time.Duration;

/**
 * How far simulated time is behind the real clock that it follows, in the milliseconds that ECS
 * shows. Only differences count, so that moving time by hand in between moves it further. Not safe
 * for use by several threads; the engine's lock guards it.
 */
public final class ClockFollower {
  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  private final RealClock clock;
  private double speed;
  private long seen;
  private double rest;

  public ClockFollower(RealClock clock) {
    this.clock = clock;
  }

  public double speed() {
    return speed;
  }

  /** Sets how many simulated seconds pass per real second from now on; 0 stops time. */
  public void pace(double newSpeed) {
    speed = newSpeed;
    seen = clock.nanos();
    rest = 0;
  }

  /** Lets everything happen that has fallen due since the last time. */
  public void catchUp(Timeline timeline) {
    if (speed > 0) {
      long present = clock.nanos();
      double due = (present - seen) * speed / NANOS_OF_A_MILLISECOND + rest;
      long whole = (long) due;
      seen = present;
      rest = due - whole;
      var unused = timeline.follow(Duration.ofMillis(whole));
    }
  }
}
