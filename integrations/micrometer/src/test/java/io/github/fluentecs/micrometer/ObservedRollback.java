package io.github.fluentecs.micrometer;

import static io.github.fluentecs.workflows.release.Releases.release;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.release.Released;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Function;

/** A release whose image cannot be pulled, and that ECS rolls back. */
final class ObservedRollback implements AutoCloseable {
  private final ObservedService service = new ObservedService();

  ObservedRollback() {
    service.faults().inject(Fault.imagePullFailure().taskDefinition("web:2"));
    service.faults().inject(Fault.throttling().on("DescribeServices"), When.next(2));
  }

  SimpleMeterRegistry meters() {
    return service.meters();
  }

  /** Releases the broken image, observed by listeners that are made of the meters. */
  Either<WaitFailure, Released> run(
      Function<? super SimpleMeterRegistry, EcsObservations> listener) {
    return service.run(
        listener,
        release(ObservedService.WEB)
            .image("app", "repo/web:2")
            .build()
            .atMost(Duration.ofMinutes(30)));
  }

  /** Returns the meters of this library, a line each, without those of what runs now. */
  String screen() {
    return service.screen();
  }

  @Override
  public void close() {
    service.close();
  }
}
