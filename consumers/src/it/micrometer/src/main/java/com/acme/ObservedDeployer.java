package com.acme;

import static io.github.fluentecs.workflows.release.Releases.release;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.micrometer.EcsObservations;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Releases images, and tells Micrometer of it. */
public final class ObservedDeployer {
  private final Waiters waiters;

  public ObservedDeployer(
      EcsClient client, TimeSource time, ObservationRegistry registry, MeterRegistry meters) {
    EcsObservations observations = EcsObservations.on(registry, meters);
    waiters =
        Waiters.using(
            Ecs.using(client).onCall(observations),
            WaiterSettings.builder().time(time).listener(observations).build());
  }

  public boolean deploy(ServiceRef service, String image) {
    return waiters
        .await(release(service).image("app", image).build().atMost(Duration.ofMinutes(30)))
        .isRight();
  }
}
