package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.workflows.fleet.TearDown.tearDown;
import static io.github.fluentecs.workflows.fleet.WholeCluster.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.KilledAtEveryStep;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ecs.model.AccessDeniedException;

class TearDownTest {
  private static final Duration LONG = Duration.ofHours(2);

  private final WholeCluster world = new WholeCluster();

  @AfterEach
  void close() {
    world.close();
  }

  private static List<String> kinds(List<ResourceRef> refs) {
    return refs.stream().map(ResourceRef::kind).toList();
  }

  private static void isGone(WholeCluster world) {
    assertThat(world.status("prod")).isIn("INACTIVE", "MISSING");
    assertThat(world.status("other")).isEqualTo("ACTIVE");
    assertThat(world.providers()).containsExactly("shared");
  }

  @Test
  void tearDown_wholeCluster_endsAllInOrder() {
    TornDown end = world.await(tearDown(PROD).atMost(LONG)).get();

    isGone(world);
    assertThat(kinds(end.deleted()).stream().distinct().toList())
        .containsExactly(
            "task set",
            "service",
            "task",
            "daemon",
            "container instance",
            "capacity provider",
            "cluster");
    assertThat(end.kept())
        .singleElement()
        .hasToString("capacity provider shared: the cluster other has it too");
  }

  @Test
  void plan_wholeCluster_tellsAllAndChangesNothing() {
    TearDownPlan plan = world.await(tearDown(PROD).plan()).get();

    assertThat(kinds(plan.deletes()))
        .containsSubsequence("task set", "service", "service", "service", "task", "task")
        .containsSubsequence("daemon", "container instance", "capacity provider", "cluster");
    assertThat(plan.toString())
        .contains("\n  delete service each")
        .contains("\n  keep capacity provider shared: the cluster other has it too");
    assertThat(world.status("prod")).isEqualTo("ACTIVE");
    assertThat(world.providers()).containsExactlyInAnyOrder("managed", "own", "shared");
    assertThat(world.await(tearDown(PROD).plan()).get()).isEqualTo(plan);
  }

  @Test
  void tearDown_clusterGone_isASuccessWithoutACall() {
    world.await(tearDown(PROD).atMost(LONG)).get();

    TornDown again = world.await(tearDown(PROD).toWait()).get();

    assertThat(again.deleted()).isEmpty();
    assertThat(world.await(tearDown(PROD).plan()).get().deletes()).isEmpty();
  }

  @Test
  void tearDown_providerToKeep_leavesItWithoutATag() {
    TornDown end =
        world.await(tearDown(PROD).keeping(CapacityProviderRef.of("own")).atMost(LONG)).get();

    assertThat(world.status("prod")).isIn("INACTIVE", "MISSING");
    assertThat(world.providers()).containsExactlyInAnyOrder("own", "shared");
    assertThat(end.kept()).hasSize(2);
  }

  @Test
  void tearDown_agentLost_deregistersTheInstanceWithItsTasks() {
    String instance =
        world.ecs().listContainerInstances(r -> r.cluster("prod")).containerInstanceArns().get(0);
    world.simulator().faults().inject(Fault.agentLost(instance));

    world.await(tearDown(PROD).atMost(LONG)).get();

    isGone(world);
  }

  @Test
  void tearDown_expressService_deletesItAsOne() {
    String role = "arn:aws:iam::123456789012:role/";
    world
        .ecs()
        .createExpressGatewayService(
            r ->
                r.cluster("prod")
                    .serviceName("express")
                    .infrastructureRoleArn(role + "infrastructure")
                    .executionRoleArn(role + "execution")
                    .primaryContainer(c -> c.image("shop:1")));
    world.simulator().time().runUntilQuiescent();
    Counting counting = new Counting();

    world.await(tearDown(PROD).atMost(LONG), counting).get();

    isGone(world);
    assertThat(counting.operations)
        .containsOnlyOnce("DeleteExpressGatewayService")
        .filteredOn("DeleteService"::equals)
        .hasSize(3);
  }

  /** The names of all calls. */
  private static final class Counting implements ExecutionInterceptor {
    private final List<String> operations = new CopyOnWriteArrayList<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      operations.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
  }

  @Test
  void tearDown_serviceDenied_tellsItAndLeavesWhatComesAfter() {
    Either<WaitFailure, TornDown> end =
        world.await(tearDown(PROD).atMost(LONG), new Denying("DeleteService"));

    NotTornDown why = (NotTornDown) ((WaitFailure.Impossible) end.getLeft()).blocker();
    assertThat(kinds(why.left().stream().map(NotDeleted::resource).toList()))
        .containsExactly("service", "service", "service");
    assertThat(kinds(why.deleted())).containsExactly("task set");
    assertThat(why.message()).contains("not authorized");
    assertThat(world.status("prod")).isEqualTo("ACTIVE");
    assertThat(world.ecs().listContainerInstances(r -> r.cluster("prod")).containerInstanceArns())
        .hasSizeGreaterThan(1);
  }

  @Test
  void tearDown_providerDenied_deletesTheClusterAndTellsIt() {
    TornDown end = world.await(tearDown(PROD).atMost(LONG), new Denying("TagResource")).get();

    assertThat(world.status("prod")).isIn("INACTIVE", "MISSING");
    assertThat(end.kept()).extracting(each -> each.resource().id()).contains("own", "shared");
    assertThat(world.providers()).containsExactlyInAnyOrder("own", "shared");
  }

  @Test
  void tearDown_otherClustersDenied_keepsProvidersOfGroups() {
    TornDown end = world.await(tearDown(PROD).atMost(LONG), new Denying("ListClusters")).get();

    assertThat(end.kept())
        .hasSize(2)
        .allMatch(each -> each.why().startsWith("it cannot be seen whether other clusters"));
  }

  /** An operation that the caller may not use. */
  private record Denying(String operation) implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (operation.equals(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
        throw AccessDeniedException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("AccessDeniedException")
                    .errorMessage("User is not authorized to perform it")
                    .build())
            .statusCode(400)
            .build();
      }
    }
  }

  /** A tear-down whose process dies. */
  private static final class Dying implements KilledAtEveryStep.Scenario<TornDown> {
    private final WholeCluster world = new WholeCluster();

    @Override
    public EcsSimulator simulator() {
      return world.simulator();
    }

    @Override
    public Wait<TornDown> words() {
      return tearDown(PROD).atMost(LONG);
    }

    @Override
    public void check(Either<WaitFailure, TornDown> end) {
      try (world) {
        assertThat(end.isRight()).as(end::toString).isTrue();
        isGone(world);
        assertThat(deletions()).isEqualTo(1);
      }
    }

    private long deletions() {
      return world.simulator().events().all().stream()
          .filter(event -> event.toString().contains("cluster/prod"))
          .filter(event -> event.toString().contains("INACTIVE"))
          .count();
    }
  }

  @Test
  void tearDown_killedAtEveryCall_endsOnceByTheSameWords() {
    int deaths = KilledAtEveryStep.run((Supplier<Dying>) Dying::new);

    assertThat(deaths).isGreaterThan(60);
  }
}
