package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.engine.world.WorldLock;
import java.time.Duration;
import java.time.Instant;

/** The timeline behind the engine's lock. */
record SimulatedTime(WorldLock worlds) implements VirtualTime {
  @Override
  public Instant now() {
    return worlds.read(world -> world.timeline().now());
  }

  @Override
  public void advance(Duration span) {
    check(span);
    worlds.change(world -> world.timeline().advance(span));
  }

  @Override
  public Duration runUntilQuiescent() {
    return worlds.read(world -> world.timeline().runUntilQuiescent());
  }

  @Override
  public void follow(double speed) {
    if (!(speed > 0 && speed <= MAX_SPEED)) {
      throw new IllegalArgumentException(
          "speed is above 0 and at most " + MAX_SPEED + ", not " + speed);
    }
    worlds.pace(speed);
  }

  @Override
  public void advancePerCall(Duration span) {
    check(span);
    worlds.advancePerCall(span);
  }

  private static void check(Duration span) {
    if (span.isNegative() || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a span is zero or more, at most " + LONGEST + ", not " + span);
    }
  }

  @Override
  public Duration perCall() {
    return worlds.perCall();
  }

  @Override
  public void standStill() {
    worlds.pace(0);
  }

  @Override
  public double speed() {
    return worlds.speed();
  }
}
