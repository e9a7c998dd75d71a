package io.github.fluentecs.micrometer;

import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitStart;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** A wait that has begun. */
record ObservedWait(
    WaitStart start,
    Observation observation,
    ObservationRegistry observations,
    MeterRegistry meters)
    implements WaitListener.Running {
  @Override
  public WaitListener.Running stage(WaitStart stage) {
    return ObservedStage.begin(stage, start.kind(), observation, observations);
  }

  @Override
  public void ended(WaitEnd end) {
    end.failure().ifPresent(failure -> observation.error(failure.toException()));
    EcsObservations.stop(observation, end);
    meters.summary(EcsMeters.POLLS, EcsMeters.KIND, start.kind()).record(end.polls());
  }
}
