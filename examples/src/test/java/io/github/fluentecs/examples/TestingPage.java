package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import io.github.fluentecs.simulator.event.Timeline;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** The code of the page on testing, so that it compiles. */
final class TestingPage {
  private final EcsSimulator simulator;
  private final Ecs ecs;

  TestingPage() {
    EcsSimulator simulator = EcsSimulator.create();
    Ecs ecs = Ecs.using(simulator.client());
    this.simulator = simulator;
    this.ecs = ecs;
  }

  Ecs ecs() {
    return ecs;
  }

  void world() {
    ecs.execute(cluster("prod").create().build());
    ecs.execute(
        cluster("prod")
            .registerContainerInstance()
            .totalResources(Resource.cpu(4096), Resource.memory(8192))
            .build());
    ecs.execute(
        family("web").register(containerDefinition("app", "repo/web:1").memory(512)).build());
    ecs.execute(cluster("prod").service("web").create("web:1", 3).build());
    simulator.time().advance(Duration.ofMinutes(5));
  }

  Waiters waits() {
    TimeSource time = TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
    Waiters waiters = Waiters.using(ecs, WaiterSettings.builder().time(time).build());
    return waiters;
  }

  EcsSimulator seeds() {
    EcsSimulator other = EcsSimulator.withSeed(42);
    return other;
  }

  void faults() {
    simulator.faults().inject(Fault.imagePullFailure().taskDefinition("web:2"));
    simulator.faults().inject(Fault.throttling().on("DescribeServices"), When.next(3));
    simulator.faults().inject(Fault.containerExit(1).after(Duration.ofSeconds(20)).family("web"));
  }

  Ecs quick() {
    Ecs quick =
        Ecs.using(
            simulator.client(
                builder ->
                    builder.overrideConfiguration(
                        sdk ->
                            sdk.retryStrategy(
                                retries ->
                                    retries.throttlingBackoffStrategy(
                                        BackoffStrategy.retryImmediately())))));
    return quick;
  }

  void picture() throws IOException {
    Files.writeString(Path.of("target/rollout.svg"), Timeline.of(simulator.events().all()).toSvg());
  }

  String http() {
    try (SimulatorServer server = simulator.startHttp(0)) {
      simulator.time().follow(10); // ten simulated seconds per second
      return server.endpoint().toString();
    }
  }
}
