package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** Rollouts that fail on the simulator report the cause, by the tasks of their own deployment. */
class RolloutDiagnosisTest {
  private static final Duration LONG = Duration.ofHours(2);

  private static final ContainerDefinition LARGE =
      ContainerDefinition.builder().name("large").image("large").cpu(90_000).memory(512).build();

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  @BeforeEach
  void definitions() {
    ecs.instance();
    ecs.define("web");
    ecs.define("bad");
  }

  private void steady(boolean breaker) {
    steady(breaker, 2);
  }

  private void steady(boolean breaker, int tasks) {
    ecs.create(
        request ->
            request
                .taskDefinition("web")
                .desiredCount(tasks)
                .deploymentConfiguration(
                    c -> c.deploymentCircuitBreaker(b -> b.enable(breaker).rollback(breaker))));
    ecs.settle();
  }

  private static Wait<Rollout> updated() {
    return after(
        UpdateService.builder(WEB).taskDefinition("bad").build(),
        service -> rolloutOf(service).atMost(LONG));
  }

  private static Finding main(WaitFailure failure) {
    return failure.report().diagnosis().main().orElseThrow(() -> new AssertionError(failure));
  }

  @Test
  void rolledBack_imageCannotBePulled_reportsCauseRemedyAndNumber() {
    steady(true);
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"));

    WaitFailure failure = ecs.await(updated()).getLeft();

    assertThat(main(failure).cause()).isEqualTo(Cause.IMAGE_PULL);
    assertThat(main(failure).count()).isGreaterThanOrEqualTo(3);
    assertThat(failure.report().diagnosis().findings()).hasSize(1);
    assertThat(failure.message())
        .contains("was rolled back to")
        .containsPattern("\\n  cause: IMAGE_PULL, [3-9] times: bad: CannotPull.*Push the image");
    Deployment from = ((Rollout.RolledBack) ((WaitFailure.Impossible) failure).blocker()).from();
    assertThat(failure.report().evidence().stoppedTasks())
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.startedBy()).contains(from.id()));
  }

  @Test
  void rolledBack_containerExits_reportsTheCode() {
    steady(true);
    ecs.simulator().faults().inject(Fault.containerExit(3).family("bad"));

    Finding found = main(ecs.await(updated()).getLeft());

    assertThat(found.cause()).isEqualTo(Cause.CONTAINER_EXIT);
    assertThat(found.exitCode()).hasValue(3);
    assertThat(found.container()).contains("bad");
  }

  @Test
  void timedOut_withoutBreaker_reportsCause() {
    steady(false);
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"));

    WaitFailure failure = ecs.await(updated()).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(main(failure).cause()).isEqualTo(Cause.IMAGE_PULL);
    assertThat(failure.remedy()).startsWith("Push the image");
  }

  @Test
  void failFastWhen_containerThatRunsAWhileAndExits_firesLongBeforeTheDeadline() {
    steady(false);
    ecs.simulator()
        .faults()
        .inject(Fault.containerExit(1).family("bad").after(Duration.ofSeconds(20)));

    WaitFailure failure =
        ecs.await(
                after(
                    UpdateService.builder(WEB).taskDefinition("bad").build(),
                    service ->
                        rolloutOf(service)
                            .failFastWhen(
                                progress ->
                                    progress.diagnosis().findings().stream()
                                        .anyMatch(finding -> finding.count() >= 3))
                            .atMost(Duration.ofMinutes(40))))
            .getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    assertThat(main(failure).cause()).isEqualTo(Cause.CONTAINER_EXIT);
    assertThat(failure.report().elapsed()).isLessThan(Duration.ofMinutes(3));
  }

  @Test
  void timedOut_noRoom_reportsPlacement() {
    steady(false);
    String large = ecs.define("large", definition -> definition.containerDefinitions(LARGE));

    WaitFailure failure =
        ecs.await(
                after(
                    UpdateService.builder(WEB).taskDefinition(large).build(),
                    service -> rolloutOf(service).atMost(Duration.ofMinutes(5))))
            .getLeft();

    assertThat(main(failure).cause()).isEqualTo(Cause.PLACEMENT);
    assertThat(failure.message()).contains("unable to place a task", "request less");
  }

  @Test
  void timedOut_taskStoppedHoursAgo_isStillKnown() {
    steady(false, 1);
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"), When.next(1));
    ecs.simulator()
        .faults()
        .inject(Fault.failingHealthChecks().family("bad").after(Duration.ofMinutes(90)));

    WaitFailure failure =
        ecs.await(
                after(
                    UpdateService.builder(WEB).taskDefinition("bad").build(),
                    service -> serviceStable(WEB).holdingFor(LONG).atMost(LONG)))
            .getLeft();

    Evidence evidence = failure.report().evidence();
    assertThat(evidence.stoppedTasks())
        .extracting(task -> task.stoppedReason().orElseThrow())
        .anyMatch(reason -> reason.startsWith("CannotPull"));
    Task forgotten = evidence.stoppedTasks().get(0);
    assertThat(
            ecs.client()
                .describeTasks(r -> r.cluster("prod").tasks(forgotten.ref().text()))
                .failures())
        .hasSize(1);
  }

  @Test
  void progress_ofFailingRollout_carriesTasksEventsAndCauses() {
    steady(true);
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("bad"));
    List<Progress> received = new ArrayList<>();

    ecs.await(updated().onProgress(received::add));

    assertThat(received).first().extracting(Progress::kind).isEqualTo(Progress.Kind.STARTED);
    assertThat(received).last().extracting(Progress::kind).isEqualTo(Progress.Kind.FAILED);
    assertThat(received.stream().filter(progress -> progress.kind().isEnd())).hasSize(1);
    assertThat(received.stream().flatMap(progress -> progress.newEvents().stream()))
        .anyMatch(event -> event.contains("has started"))
        .anyMatch(event -> event.contains("rolling back"))
        .doesNotHaveDuplicates();
    assertThat(received)
        .filteredOn(progress -> progress.kind() == Progress.Kind.SEEN)
        .anyMatch(progress -> !progress.stoppedTasks().isEmpty())
        .anyMatch(progress -> !progress.diagnosis().isEmpty());
  }
}
