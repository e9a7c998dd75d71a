package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.micrometer.EcsMeters;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import io.github.fluentecs.waiters.TimeSource;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

@SimulatedEcs
class ObservedDeployerTest {
  private static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry registry = ObservationRegistry.create();
  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
  private Ecs ecs;
  private ObservedDeployer deployer;

  @BeforeEach
  void runWeb(EcsSimulator simulator, EcsClient client) {
    registry
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(meters))
        .observationHandler(beginnings());
    TimeSource time = TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
    deployer = new ObservedDeployer(client, time, registry, meters);
    ecs = Ecs.using(client);
    must(cluster("prod").create().build());
    must(
        cluster("prod")
            .registerContainerInstance()
            .totalResources(Resource.cpu(4096), Resource.memory(8192))
            .build());
    must(family("web").register(containerDefinition("app", "nginx:1").memory(64)).build());
    must(cluster("prod").service("web").create("web:1", 2).build());
    simulator.time().advance(Duration.ofMinutes(5));
  }

  /** Hears of what begins, with the name of its parent. */
  private ObservationHandler<Observation.Context> beginnings() {
    return new ObservationHandler<>() {
      @Override
      public void onStart(Observation.Context context) {
        var parent = context.getParentObservation();
        String of = parent == null ? "" : " of " + parent.getContextView().getContextualName();
        begun.add(context.getContextualName() + of);
      }

      @Override
      public boolean supportsContext(Observation.Context context) {
        return true;
      }
    };
  }

  @Test
  void deploy_goodImage_tellsOfItsCallsTheWaitAndItsStages() {
    assertTrue(deployer.deploy(WEB, "nginx:2"));

    assertEquals(
        1, meters.get(EcsMeters.CALLS).tag("operation", "UpdateService").timer().count());
    assertEquals(
        1, meters.get(EcsMeters.WAITS).tags("kind", "release", "outcome", "met").timer().count());
    assertEquals(
        1, meters.get(EcsMeters.STAGES).tags("kind", "release", "stage", "rollout").timer().count());
    assertTrue(begun.contains("ecs stage update of ecs wait release"), begun.toString());
    assertTrue(begun.contains("ecs stage rollout of ecs stage update"), begun.toString());
  }

  private void must(EcsCommand<?> command) {
    ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
