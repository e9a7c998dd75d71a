package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A simulator, a client of it, and waits on its time. */
final class Simulated implements AutoCloseable {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  EcsSimulator simulator() {
    return simulator;
  }

  EcsClient ecs() {
    return ecs;
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait, ExecutionInterceptor... interceptors) {
    try (EcsClient client =
            simulator.client(
                builder ->
                    builder.overrideConfiguration(
                        c -> Stream.of(interceptors).forEach(c::addExecutionInterceptor)));
        Waiters waiters =
            Waiters.using(
                Ecs.using(client),
                WaiterSettings.builder()
                    .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
                    .build())) {
      return waiters.await(wait);
    }
  }

  @Override
  public void close() {
    ecs.close();
    simulator.close();
  }
}
