package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceDrained;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceInactive;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

class ServiceWaitsTest {
  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  @BeforeEach
  void roomForMany() {
    ecs.define("web");
    ecs.instance();
  }

  private void external(int desired) {
    ecs.create(
        request ->
            request
                .desiredCount(desired)
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
  }

  private void taskSet(double scale) {
    ecs.client()
        .createTaskSet(
            request ->
                request
                    .cluster("prod")
                    .service("web")
                    .taskDefinition("web")
                    .scale(s -> s.value(scale)));
  }

  @Test
  void serviceStable_newService_isMetOnceAllTasksRun() {
    ecs.create(request -> request.taskDefinition("web").desiredCount(3));

    Service steady = ecs.await(serviceStable(WEB).atMost(Duration.ofMinutes(10))).get();

    assertThat(steady.runningCount()).isEqualTo(3);
    assertThat(steady.pendingCount()).isZero();
  }

  @Test
  void serviceStable_noRoom_reportsWhatIsMissing() {
    ecs.simulator().faults().inject(Fault.capacityShortage());
    ecs.create(request -> request.taskDefinition("web"));

    WaitFailure failure = ecs.await(serviceStable(WEB).atMost(Duration.ofMinutes(1))).getLeft();

    assertThat(failure.message())
        .contains("service web in cluster prod", "0 of 2 running", "rollout IN_PROGRESS");
    assertThat(failure.report().lastSeen().orElseThrow().events())
        .anyMatch(event -> event.contains("unable to place a task"));
  }

  @Test
  void serviceStable_unknownService_isGone() {
    assertThat(ecs.blocker(serviceStable(WEB))).isEqualTo(new ResourceNotFound(WEB));
  }

  @Test
  void serviceStable_deletedService_isImpossible() {
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();
    ecs.client().deleteService(request -> request.cluster("prod").service("web").force(true));

    assertThat(ecs.blocker(serviceStable(WEB))).isInstanceOf(ServiceNotActive.class);
  }

  @Test
  void serviceStable_deploymentFailedForGood_endsAtOnce() {
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("web"));
    ecs.create(
        request ->
            request
                .taskDefinition("web")
                .deploymentConfiguration(
                    c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));

    assertThat(ecs.blocker(serviceStable(WEB).atMost(Duration.ofHours(1))))
        .isInstanceOfSatisfying(
            Rollout.Failed.class,
            failed ->
                assertThat(failed.reason().kind()).isEqualTo(RolloutReason.Kind.CIRCUIT_BREAKER));
  }

  @Test
  void serviceStable_externalController_waitsForItsTaskSets() {
    external(4);
    taskSet(50);
    taskSet(25);

    Service steady = ecs.await(serviceStable(WEB).atMost(Duration.ofMinutes(10))).get();

    assertThat(steady.runningCount()).isEqualTo(3);
    assertThat(steady.taskSets()).hasSize(2);
  }

  @Test
  void serviceStable_externalControllerWithoutTaskSet_isPendingUnlessNothingIsDesired() {
    external(1);

    WaitFailure failure = ecs.await(serviceStable(WEB).atMost(Duration.ofMinutes(1))).getLeft();
    assertThat(failure.message()).contains("no task set");

    ecs.client().updateService(r -> r.cluster("prod").service("web").desiredCount(0));
    assertThat(ecs.await(serviceStable(WEB)).isRight()).isTrue();
  }

  @Test
  void serviceInactive_afterDelete_isMetOnceTheTasksStop() {
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();

    Observation<Service> end =
        ecs.await(
                after(
                    DeleteService.builder(WEB).force(true).build(),
                    deleted -> serviceInactive(WEB).atMost(Duration.ofMinutes(5))))
            .get();

    assertThat(end.value().orElseThrow().hasStatus(ServiceStatus.INACTIVE)).isTrue();
    assertThat(end.value().orElseThrow().runningCount()).isZero();
  }

  @Test
  void serviceInactive_forgottenService_isMetAtOnce() {
    assertThat(ecs.await(serviceInactive(WEB)).get()).isEqualTo(Observation.missing());
  }

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  /** The service ignores the stop signal, so that its tasks end when the agent kills them. */
  private void stubborn() {
    ecs.simulator().faults().inject(Fault.ignoredStopSignal().family("web"));
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();
  }

  private List<String> statuses() {
    List<String> tasks =
        ecs.client()
            .listTasks(request -> request.cluster("prod").desiredStatus(DesiredStatus.STOPPED))
            .taskArns();
    return ecs
        .client()
        .describeTasks(request -> request.cluster("prod").tasks(tasks))
        .tasks()
        .stream()
        .map(Task::lastStatus)
        .toList();
  }

  @Test
  void serviceDrained_scaledToNothing_waitsForTasksThatTheCountsLeaveOut() {
    stubborn();
    UpdateService toNothing = UpdateService.builder(WEB).desiredCount(0).build();

    ecs.await(after(toNothing, service -> rolloutOf(service).then(serviceStable(WEB)))).get();
    assertThat(statuses()).isNotEmpty().contains("STOPPING");
    Instant stable = ecs.simulator().time().now();
    Service drained = ecs.await(serviceDrained(WEB).atMost(Duration.ofMinutes(5))).get();

    assertThat(drained.desiredCount()).isZero();
    assertThat(statuses()).hasSize(2).containsOnly("STOPPED");
    assertThat(Duration.between(stable, ecs.simulator().time().now()))
        .isBetween(Duration.ofSeconds(10), STOP_TIMEOUT.plusSeconds(20));
  }

  @Test
  void serviceDrained_deletedService_waitsForItsTasksAndThenTheClusterIsEmptyOfThem() {
    stubborn();
    DeleteService delete = DeleteService.builder(WEB).force(true).build();

    ecs.await(after(delete, deleted -> serviceInactive(WEB).then(serviceDrained(WEB)))).get();

    assertThat(statuses()).hasSize(2).containsOnly("STOPPED");
  }

  @Test
  void serviceDrained_tasksAreDesired_isPendingAndSaysSo() {
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();

    WaitFailure failure = ecs.await(serviceDrained(WEB).atMost(Duration.ofMinutes(1))).getLeft();

    assertThat(failure.message()).contains("2 desired tasks, 2 running tasks left");
  }

  @Test
  void serviceDrained_unknownService_isNoSuccess() {
    assertThat(ecs.blocker(serviceDrained(WEB))).isEqualTo(new ResourceNotFound(WEB));
  }

  @Test
  void until_overAGroup_waitsForAllOrSomeOfThem() {
    ecs.create(request -> request.taskDefinition("web").desiredCount(2));
    ecs.create(request -> request.serviceName("api").taskDefinition("web").desiredCount(5));
    List<ServiceRef> both = List.of(WEB, ServiceRef.of(PROD, "api"));

    assertThat(
            ecs.await(
                    Waits.allOf(both, ref -> ServiceWaits.until(ref, it -> it.runningCount() >= 2)))
                .get())
        .extracting(Service::name)
        .containsExactly("web", "api");
    assertThat(
            ecs.await(
                    Waits.anyOf(both, ref -> ServiceWaits.until(ref, it -> it.runningCount() == 5)))
                .get()
                .name())
        .isEqualTo("api");
    assertThat(ecs.await(Waits.atLeast(1, both, ServiceWaits::serviceStable)).get()).isNotEmpty();
  }
}
