package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.Subject;

/** Makes snapshots of what polls return. */
public final class Snapshots {
  private static final Snapshot MISSING = Snapshot.of("MISSING");

  private Snapshots() {}

  public static <S> Snapshot of(Subject<S> subject, Observation<S> observation) {
    return observation.value().map(subject.lookup()::snapshot).orElse(MISSING);
  }
}
