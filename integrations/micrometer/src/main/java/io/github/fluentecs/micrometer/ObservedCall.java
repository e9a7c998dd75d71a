package io.github.fluentecs.micrometer;

import io.github.fluentecs.core.CallEnd;
import io.github.fluentecs.core.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;

/** A call that has begun, or a command of several calls. */
record ObservedCall(Observation observation, MeterRegistry meters) implements CallListener.Running {
  @Override
  public void ended(CallEnd end) {
    observation.lowCardinalityKeyValue(EcsMeters.OUTCOME, end.outcome());
    end.failure().ifPresent(failure -> observation.error(failure.toException()));
    observation.stop();
    if (!end.start().several()) {
      count(end);
    }
  }

  private void count(CallEnd end) {
    meters
        .counter(EcsMeters.RETRIES, EcsMeters.OPERATION, end.start().operation())
        .increment(end.retries());
    end.start()
        .category()
        .ifPresent(
            category ->
                meters
                    .counter(EcsMeters.THROTTLES, EcsMeters.CATEGORY, category.name())
                    .increment(end.throttled()));
  }
}
