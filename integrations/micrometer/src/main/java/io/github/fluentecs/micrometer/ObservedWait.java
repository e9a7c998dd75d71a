package io.github.fluentecs.micrometer;

import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;

/** A wait that has begun. */
record ObservedWait(Observation observation, MeterRegistry meters) implements WaitListener.Running {
  @Override
  public void ended(WaitEnd end) {
    observation.lowCardinalityKeyValue(EcsMeters.OUTCOME, end.outcome());
    observation.lowCardinalityKeyValue(EcsMeters.CAUSE, end.cause());
    end.failure().ifPresent(failure -> observation.error(failure.toException()));
    observation.stop();
    meters.summary(EcsMeters.POLLS, EcsMeters.KIND, end.start().kind()).record(end.polls());
  }
}
