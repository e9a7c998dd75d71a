package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Verdicts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same rollout, which trips the circuit breaker, seen by the SDK's waiter and by ours. */
class RollbackScenarioTest {
  @RegisterExtension private final SimulatedEcs forSdk = new SimulatedEcs();
  @RegisterExtension private final SimulatedEcs forUs = new SimulatedEcs();

  private static void begin(SimulatedEcs ecs) {
    ecs.instance();
    ecs.define("web");
    ecs.define("bad");
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"));
    ecs.create(
        request ->
            request
                .taskDefinition("web")
                .deploymentConfiguration(
                    c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));
    ecs.settle();
  }

  @Test
  void rollout_circuitBreaker_isSuccessToTheSdkAndRolledBackHere() {
    begin(forSdk);
    forSdk.client().updateService(r -> r.cluster("prod").service("web").taskDefinition("bad"));
    String sdk =
        Verdicts.sdk(
            forSdk.client(),
            forSdk::advance,
            waiter -> waiter.waitUntilServicesStable(r -> r.cluster("prod").services("web")));
    begin(forUs);
    UpdateService update = UpdateService.builder(WEB).taskDefinition("bad").build();
    String ours =
        Verdicts.ours(
            forUs.waiters(),
            after(update, service -> rolloutOf(service).atMost(Duration.ofMinutes(15))));

    Verdicts table = new Verdicts();
    table.add("A rollout trips the circuit breaker and is rolled back.", sdk, ours);
    System.out.println(table);
    assertThat(sdk).isEqualTo("SUCCESS");
    assertThat(ours)
        .startsWith("Impossible: deployment ecs-svc/")
        .contains(
            "(bad:1) of service web in cluster prod", "was rolled back to deployment", "(web:1)")
        .contains("tasks failed to start");
  }
}
