package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.clock.RealClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A real clock that tests move; its repetitions run when it is told to tick. */
final class FakeClock implements RealClock {
  private static final long FIRST = 77;

  private final List<Runnable> repeated = new ArrayList<>();
  private long nanos = FIRST;

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Instant now() {
    return Instant.parse("2026-11-21T12:00:00Z").plusNanos(nanos - FIRST);
  }

  @Override
  public Runnable repeat(Duration period, Runnable work) {
    repeated.add(work);
    return () -> repeated.remove(work);
  }

  /** Lets real time pass while nobody is told. */
  void pass(Duration span) {
    nanos += span.toNanos();
  }

  void tick() {
    List.copyOf(repeated).forEach(Runnable::run);
  }

  int repetitions() {
    return repeated.size();
  }
}
