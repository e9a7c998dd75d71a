package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.*;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import io.github.fluentecs.waiters.Waiters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The code of the README, which does what it says without an account too. */
class ReadmeTest {
  @Test
  void firstPiece_withoutAnAccount_saysWhatIsMissing() {
    Ecs ecs = Ecs.create(); // or Ecs.using(anyEcsClient); EcsAsync: the same with futures

    var prod = cluster("prod");
    var run =
        prod.runTask("worker:7")
            .count(3)
            .capacity(base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4))
            .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
            .override(container("worker").environment("JOB", "42"))
            .build(); // nothing has been sent yet

    run.violations(); // every broken rule at once, as values
    run.toSdk(); // the exact SDK request
    run.describe().commandLine(); // the same as `aws ecs run-task ...`, secrets masked
    ecs.execute(run) // Either<EcsFailure, Batch<Task>>
        .peekLeft(failure -> System.out.println(failure.message()))
        .peek(
            batch ->
                batch
                    .failures()
                    .forEach(
                        failed -> System.out.println(failed.reason() + ": " + failed.remedy())));

    Waiters waiters = Waiters.using(ecs); // a wait is a value too; a command can precede it
    var update = prod.service("web").update().taskDefinition("web:43").build();
    var rollout = waiters.await(after(update, web -> rolloutOf(web).atMost(ofMinutes(15))));
    // Right: this deployment completed. Left: rolled back, failed or superseded, with cause and
    // remedy.

    assertThat(run.violations()).isEmpty();
    assertThat(rollout.getLeft().message()).containsIgnoringCase("region");
    waiters.close();
    ecs.close();
  }

  @Test
  void rules_inAnyClient_refuse() {
    EcsClient checked =
        EcsClient.builder()
            .overrideConfiguration(
                sdk -> sdk.addExecutionInterceptor(RuleBook.standard().interceptor()))
            .region(Region.US_EAST_1)
            .build();

    assertThat(checked.serviceName()).isEqualTo("ecs");
    checked.close();
  }

  @Nested
  @SimulatedEcs
  class ClustersTest {
    @Test
    void create_throttledOnce_isRetried(EcsClient client, Faults faults) {
      faults.inject(Fault.throttling().on("CreateCluster"), When.next(1));

      Ecs.using(client).execute(cluster("prod").create().build());

      assertEquals(1, client.listClusters().clusterArns().size());
    }
  }
}
