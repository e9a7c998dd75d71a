package io.github.fluentecs.micrometer;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.circuitBreaker;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.subnets;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A service whose waits are observed, on a simulator's clock. */
final class ObservedService implements AutoCloseable {
  static final ServiceScope WEB = cluster("prod").service("web");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final SimpleMeterRegistry meters =
      new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock(simulator));
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);

  ObservedService() {
    Ecs ecs = Ecs.using(simulator.client());
    must(ecs, cluster("prod").create().capacityProviders("FARGATE").build());
    must(
        ecs,
        family("web").register(containerDefinition("app", "repo/web:1")).fargate(256, 512).build());
    must(
        ecs,
        WEB.create("web", 3)
            .capacity(allOn("FARGATE"))
            .awsvpc(subnets("subnet-1").securityGroups("sg-1"))
            .deploymentConfiguration(deployment().circuitBreaker(circuitBreaker()))
            .build());
    simulator.time().runUntilQuiescent();
  }

  Faults faults() {
    return simulator.faults();
  }

  private static <R> void must(Ecs ecs, EcsCommand<R> command) {
    ecs.execute(command).getOrElseThrow(failure -> failure.toException());
  }

  /** Micrometer's clock, which tells the simulator's time. */
  private static Clock clock(EcsSimulator simulator) {
    return new Clock() {
      @Override
      public long wallTime() {
        return simulator.time().now().toEpochMilli();
      }

      @Override
      public long monotonicTime() {
        return Duration.between(Instant.EPOCH, simulator.time().now()).toNanos();
      }
    };
  }

  SimpleMeterRegistry meters() {
    return meters;
  }

  /** Runs a wait, observed by listeners that are made of the meters. */
  <T> Either<WaitFailure, T> run(
      Function<? super SimpleMeterRegistry, EcsObservations> listener, Wait<T> wait) {
    EcsObservations observations = listener.apply(meters);
    Ecs ecs = Ecs.using(simulator.client()).onCall(observations);
    WaiterSettings settings = WaiterSettings.builder().time(time).listener(observations).build();
    try (Waiters waiters = Waiters.using(ecs, settings)) {
      return waiters.await(wait);
    }
  }

  /** Returns the meters of this library, a line each, without those of what runs now. */
  String screen() {
    return meters
        .getMetersAsString()
        .lines()
        .filter(line -> line.startsWith("ecs.") && !line.contains(".active("))
        .sorted()
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }

  @Override
  public void close() {
    time.close();
    simulator.close();
  }
}
