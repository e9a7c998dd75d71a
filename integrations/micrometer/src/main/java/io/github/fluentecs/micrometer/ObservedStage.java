package io.github.fluentecs.micrometer;

import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitStart;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** A stage of a wait that has begun. */
record ObservedStage(String whole, Observation observation, ObservationRegistry observations)
    implements WaitListener.Running {
  /** Begins a child of the observation of what the stage is inside of. */
  static ObservedStage begin(
      WaitStart stage, String whole, Observation around, ObservationRegistry observations) {
    Observation observation =
        Observation.createNotStarted(EcsMeters.STAGES, observations)
            .contextualName("ecs stage " + stage.kind())
            .parentObservation(around)
            .lowCardinalityKeyValue(EcsMeters.KIND, whole)
            .lowCardinalityKeyValue(EcsMeters.STAGE, stage.kind())
            .highCardinalityKeyValue(EcsMeters.WAIT, stage.text());
    return new ObservedStage(whole, observation.start(), observations);
  }

  @Override
  public WaitListener.Running stage(WaitStart stage) {
    return begin(stage, whole, observation, observations);
  }

  @Override
  public void ended(WaitEnd end) {
    end.failure()
        .filter(failure -> !isGivenUp(failure))
        .ifPresent(failure -> observation.error(failure.toException()));
    EcsObservations.stop(observation, end);
  }

  /** That another part decided is no error. */
  private static boolean isGivenUp(WaitFailure failure) {
    return failure instanceof WaitFailure.Cancelled cancelled
        && cancelled.reason() == CancelReason.GIVEN_UP;
  }
}
