package io.github.fluentecs.micrometer;

import io.github.fluentecs.core.CallListener;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.RequestBudget;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The code of docs/observing.md. */
final class ObservingPage {
  private ObservingPage() {}

  static Waiters metrics(EcsClient client, MeterRegistry meters) {
    EcsObservations observations = EcsObservations.on(meters);
    Ecs ecs = Ecs.using(client).onCall(observations);
    WaiterSettings settings = WaiterSettings.builder().listener(observations).build();
    Waiters waiters = Waiters.using(ecs, settings);
    return waiters;
  }

  static EcsObservations spans(ObservationRegistry registry, MeterRegistry meters) {
    EcsObservations observations = EcsObservations.on(registry, meters);
    return observations;
  }

  static Waiters lines(EcsClient client, Logger log) {
    Ecs ecs = Ecs.using(client).onCall(CallListener.lines(log::debug));
    Waiters waiters =
        Waiters.using(
            ecs, WaiterSettings.builder().listener(WaitListener.lines(log::info)).build());
    return waiters;
  }

  static WaiterSettings shared() {
    WaiterSettings settings =
        WaiterSettings.builder().budget(RequestBudget.standard().share(1, 4)).build();
    return settings;
  }

  static WaiterSettings counted(AtomicInteger replicas) {
    RequestBudget shared = category -> category.perSecond() * 0.2 / replicas.get();
    WaiterSettings settings = WaiterSettings.builder().budget(shared).build();
    return settings;
  }
}
