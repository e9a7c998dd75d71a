package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutEnded;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.UpdateExternalService;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** Rollouts on the simulator, each waited for by the deployment that the update made. */
class RolloutTest {
  private static final Duration LONG = Duration.ofHours(2);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  private String former;

  private void steady(boolean breaker, boolean rollback) {
    ecs.create(
        request ->
            request
                .taskDefinition("web")
                .deploymentConfiguration(
                    c -> c.deploymentCircuitBreaker(b -> b.enable(breaker).rollback(rollback))));
    ecs.settle();
    former = described().primaryDeployment().orElseThrow().id();
  }

  @BeforeEach
  void definitions() {
    ecs.instance();
    ecs.define("web");
    ecs.define("bad");
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"));
  }

  private Service described() {
    return Service.of(
        ecs.client().describeServices(r -> r.cluster("prod").services("web")).services().get(0));
  }

  private static Wait<Rollout> updated(Consumer<UpdateService.Builder> change) {
    UpdateService.Builder update = UpdateService.builder(WEB);
    change.accept(update);
    return after(update.build(), service -> rolloutOf(service).atMost(LONG));
  }

  @Test
  void rolloutOf_newDefinition_succeedsWithItsOwnDeployment() {
    steady(true, true);
    String next = ecs.define("web");

    Rollout rollout = ecs.await(updated(update -> update.taskDefinition(next))).get();

    assertThat(rollout).isInstanceOf(Rollout.Succeeded.class);
    assertThat(rollout.succeeded()).isTrue();
    Deployment deployment = rollout.deployment().orElseThrow();
    assertThat(deployment.id()).isNotEqualTo(former);
    assertThat(deployment.taskDefinition().orElseThrow().text()).isEqualTo(next);
    assertThat(rollout.service().runningCount()).isEqualTo(2);
  }

  @Test
  void rolloutOf_firstDeployment_succeeds() {
    Service created = ecs.create(request -> request.taskDefinition("web"));

    assertThat(ecs.await(rolloutOf(created).atMost(LONG)).isRight()).isTrue();
  }

  @Test
  void rolloutOf_circuitBreaker_isRolledBackWithItsCause() {
    steady(true, true);

    WaitFailure failure = ecs.await(updated(update -> update.taskDefinition("bad"))).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    assertThat(((WaitFailure.Impossible) failure).blocker())
        .isInstanceOfSatisfying(
            Rollout.RolledBack.class,
            back -> {
              assertThat(back.from().id()).isNotEqualTo(former);
              assertThat(back.from().taskDefinition().orElseThrow().id()).isEqualTo("bad:1");
              assertThat(back.to().id()).isEqualTo(former);
              assertThat(back.to().taskDefinition().orElseThrow().id()).isEqualTo("web:1");
              assertThat(back.reason().kind()).isEqualTo(RolloutReason.Kind.CIRCUIT_BREAKER);
              assertThat(back.service().runningCount()).isEqualTo(2);
            });
    assertThat(failure.message())
        .contains("(bad:1) of service", "was rolled back to", "(web:1)", "tasks failed to start");
  }

  @Test
  void rolloutEnded_circuitBreaker_givesTheRollbackAsAValue() {
    steady(true, true);
    UpdateService update = UpdateService.builder(WEB).taskDefinition("bad").build();

    Rollout rollout = ecs.await(after(update, it -> rolloutEnded(it).atMost(LONG))).get();

    assertThat(rollout).isInstanceOf(Rollout.RolledBack.class);
    assertThat(rollout.succeeded()).isFalse();
  }

  @Test
  void rolloutOf_circuitBreakerWithoutRollback_failed() {
    steady(true, false);

    assertThat(ecs.blocker(updated(update -> update.taskDefinition("bad"))))
        .isInstanceOfSatisfying(
            Rollout.Failed.class,
            failed -> {
              assertThat(failed.made().taskDefinition().orElseThrow().id()).isEqualTo("bad:1");
              assertThat(failed.reason().kind()).isEqualTo(RolloutReason.Kind.CIRCUIT_BREAKER);
              assertThat(failed.remedy()).contains("stopped");
            });
  }

  @Test
  void rolloutOf_rollbackFailsAsWell_failed() {
    steady(true, true);
    UpdateService update = UpdateService.builder(WEB).taskDefinition("bad").desiredCount(4).build();
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("web"));

    assertThat(ecs.blocker(after(update, service -> rolloutOf(service).atMost(LONG))))
        .isInstanceOf(Rollout.Failed.class);
  }

  @Test
  void rolloutOf_withoutBreaker_timesOutAndTellsHowFarItCame() {
    steady(false, false);

    WaitFailure failure = ecs.await(updated(update -> update.taskDefinition("bad"))).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(failure.message()).contains("IN_PROGRESS", "failed");
  }

  @Test
  void rolloutOf_forcedDeploymentOfTheSameDefinition_waitsForTheNewOne() {
    steady(true, true);

    Rollout rollout = ecs.await(updated(UpdateService.Builder::forceNewDeployment)).get();

    Deployment deployment = rollout.deployment().orElseThrow();
    assertThat(deployment.id()).isNotEqualTo(former);
    assertThat(deployment.taskDefinition().orElseThrow().id()).isEqualTo("web:1");
    assertThat(rollout.service().deployments()).extracting(Deployment::id).doesNotContain(former);
  }

  @Test
  void rolloutOf_updateInPlace_waitsUntilTheServiceIsSteady() {
    steady(true, true);

    Rollout rollout = ecs.await(updated(update -> update.desiredCount(5))).get();

    assertThat(rollout.deployment().orElseThrow().id()).isEqualTo(former);
    assertThat(rollout.service().runningCount()).isEqualTo(5);
  }

  @Test
  void rolloutOf_anotherUpdate_isSuperseded() {
    steady(true, true);
    Service first = updatedTo(ecs.define("web"));
    String newer = ecs.define("web");

    assertThat(
            ecs.blocker(
                after(
                    UpdateService.builder(WEB).taskDefinition(newer).build(),
                    second -> rolloutOf(first).atMost(LONG))))
        .isInstanceOfSatisfying(
            Rollout.Superseded.class,
            superseded ->
                assertThat(superseded.by().taskDefinition().orElseThrow().text()).isEqualTo(newer));
  }

  @Test
  void rolloutOf_stoppedBySomebody_isRolledBack() {
    steady(true, true);
    Service updated = updatedTo("bad");
    stop(updated, StopServiceDeploymentStopType.ROLLBACK);

    assertThat(ecs.blocker(rolloutOf(updated).atMost(LONG)))
        .isInstanceOfSatisfying(
            Rollout.RolledBack.class,
            back -> assertThat(back.reason().kind()).isEqualTo(RolloutReason.Kind.STOPPED));
  }

  @Test
  void rolloutOf_abortedBySomebody_failed() {
    steady(true, true);
    Service updated = updatedTo("bad");
    stop(updated, StopServiceDeploymentStopType.ABORT);

    assertThat(ecs.blocker(rolloutOf(updated).atMost(LONG)))
        .isInstanceOfSatisfying(
            Rollout.Failed.class,
            failed -> assertThat(failed.reason().kind()).isEqualTo(RolloutReason.Kind.STOPPED));
  }

  @Test
  void rolloutOf_serviceDeploymentsNotAllowed_readsTheDeploymentsInstead() {
    steady(true, true);
    ecs.simulator()
        .faults()
        .inject(
            Fault.error("AccessDeniedException", 400, "not authorized")
                .on("DescribeServiceDeployments", "ListServiceDeployments"));

    assertThat(ecs.blocker(updated(update -> update.taskDefinition("bad"))))
        .isInstanceOfSatisfying(
            Rollout.RolledBack.class,
            back -> assertThat(back.reason().kind()).isEqualTo(RolloutReason.Kind.CIRCUIT_BREAKER));
    String next = ecs.define("web");
    assertThat(ecs.await(updated(update -> update.taskDefinition(next))).isRight()).isTrue();
  }

  @Test
  void rolloutOf_rolledBackAndUpdatedSince_isFoundInTheList() {
    steady(true, true);
    Service updated = updatedTo("bad");
    ecs.settle();
    updatedTo(ecs.define("web"));
    ecs.settle();

    assertThat(ecs.blocker(rolloutOf(updated).atMost(LONG)))
        .isInstanceOfSatisfying(
            Rollout.RolledBack.class,
            back -> {
              assertThat(back.to().id()).isEqualTo(former);
              assertThat(back.reason().kind()).isEqualTo(RolloutReason.Kind.CIRCUIT_BREAKER);
            });
  }

  @Test
  void rolloutOf_succeededAndUpdatedSince_succeeded() {
    steady(true, true);
    Service updated = updatedTo(ecs.define("web"));
    ecs.settle();
    updatedTo(ecs.define("web"));

    assertThat(ecs.await(rolloutOf(updated).atMost(LONG)).isRight()).isTrue();
  }

  private Service updatedTo(String definition) {
    return Service.of(
        ecs.client()
            .updateService(r -> r.cluster("prod").service("web").taskDefinition(definition))
            .service());
  }

  private void stop(Service updated, StopServiceDeploymentStopType type) {
    String arn = updated.currentServiceDeployment().orElseThrow().text();
    ecs.client().stopServiceDeployment(r -> r.serviceDeploymentArn(arn).stopType(type));
  }

  @Test
  void rolloutOf_serviceDeletedMeanwhile_isImpossible() {
    steady(true, true);
    Service updated = updatedTo("bad");
    ecs.client().deleteService(r -> r.cluster("prod").service("web").force(true));

    assertThat(ecs.blocker(rolloutOf(updated).atMost(LONG))).isInstanceOf(ServiceNotActive.class);
  }

  @Test
  void rolloutOf_externalController_waitsForItsTaskSets() {
    ecs.create(
        request -> request.deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
    ecs.client()
        .createTaskSet(
            r -> r.cluster("prod").service("web").taskDefinition("web").scale(s -> s.value(100.0)));
    UpdateExternalService update = UpdateExternalService.builder(WEB).desiredCount(3).build();

    Rollout rollout = ecs.await(after(update, it -> rolloutOf(it).atMost(LONG))).get();

    assertThat(rollout.deployment()).isEmpty();
    assertThat(rollout.service().runningCount()).isEqualTo(3);
    assertThat(rollout.message()).contains("service", "was rolled out");
  }
}
