package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;

/** A poll of a rollout makes two calls, and the service may change between them. */
class TornReadTest {
  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  private Service updated() {
    String definition = ecs.define("web");
    return Service.of(
        ecs.client()
            .updateService(r -> r.cluster("prod").service("web").taskDefinition(definition))
            .service());
  }

  /** Makes a newer update before the service deployment is read. */
  private ExecutionInterceptor updating() {
    AtomicBoolean done = new AtomicBoolean();
    return new ExecutionInterceptor() {
      @Override
      public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof DescribeServiceDeploymentsRequest
            && done.compareAndSet(false, true)) {
          updated();
        }
      }
    };
  }

  @Test
  void rolloutOf_newerUpdateBetweenTheCallsOfAPoll_isSuperseded() {
    ecs.instance();
    ecs.define("web");
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();
    Service first = updated();
    TimeSource time =
        TimeSource.virtual(ecs.simulator().time()::now, ecs.simulator().time()::advance);

    try (EcsClient client =
            ecs.simulator()
                .client(b -> b.overrideConfiguration(c -> c.addExecutionInterceptor(updating())));
        Waiters waiters =
            Waiters.using(Ecs.using(client), WaiterSettings.builder().time(time).build())) {
      WaitFailure failure = waiters.await(rolloutOf(first).atMost(Duration.ofHours(1))).getLeft();

      assertThat(((WaitFailure.Impossible) failure).blocker())
          .isInstanceOf(Rollout.Superseded.class);
    }
  }
}
