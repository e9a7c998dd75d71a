package io.github.fluentecs.waiters.diagnosis;

import static io.github.fluentecs.waiters.diagnosis.Said.event;
import static io.github.fluentecs.waiters.diagnosis.Said.exited;
import static io.github.fluentecs.waiters.diagnosis.Said.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.ServiceEvent;
import io.github.fluentecs.core.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;

class DiagnosisTest {
  private static final String NOT_FOUND = "CannotPullContainerError: failed to resolve ref x: ";

  @Test
  void of_nothing_isEmptyAndNotRetryable() {
    Diagnosis diagnosis = Diagnosis.of(Evidence.none());

    assertThat(diagnosis.isEmpty()).isTrue();
    assertThat(diagnosis.main()).isEmpty();
    assertThat(diagnosis.retryable()).isFalse();
    assertThat(diagnosis).hasToString("");
  }

  @Test
  void of_severalCauses_ordersThemByNumber() {
    Evidence evidence =
        Evidence.builder()
            .stoppedTask(exited(1))
            .stoppedTask(task("TaskFailedToStart", NOT_FOUND + "not found"))
            .stoppedTask(task("TaskFailedToStart", NOT_FOUND + "gone: not found"))
            .build();

    Diagnosis diagnosis = Diagnosis.of(evidence);

    assertThat(diagnosis.findings())
        .extracting(Finding::cause)
        .containsExactly(Cause.IMAGE_PULL, Cause.CONTAINER_EXIT);
    assertThat(diagnosis.main().orElseThrow().count()).isEqualTo(2);
    assertThat(diagnosis)
        .hasToString(
            "IMAGE_PULL, 2 times: CannotPullContainerError: failed to resolve ref x: gone: not"
                + " found. Push the image, or correct its name and tag.\n"
                + "CONTAINER_EXIT: Essential container in task exited; c0 exited with 1. Read the"
                + " container's log.");
  }

  @Test
  void of_taskAndEventsOfTheSame_countsThemOnce() {
    Evidence evidence =
        Evidence.builder()
            .stoppedTask(task("ServiceSchedulerInitiated", "Task failed container health checks"))
            .stoppedTask(task("ServiceSchedulerInitiated", "Task failed container health checks"))
            .event(event("(service web) (task a) failed container health checks."))
            .build();

    assertThat(Diagnosis.of(evidence).main().orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void of_symptomBesideCause_reportsTheCauseAlone() {
    Evidence evidence =
        Evidence.builder()
            .stoppedTask(exited(3))
            .event(event("(service web) is unable to consistently start tasks successfully."))
            .deployment(
                Said.deployment(
                    "ecs-svc/1", "ECS deployment circuit breaker: tasks failed to start."))
            .build();

    Finding only = Diagnosis.of(evidence).findings().get(0);

    assertThat(Diagnosis.of(evidence).findings()).hasSize(1);
    assertThat(only.cause()).isEqualTo(Cause.CONTAINER_EXIT);
    assertThat(only.exitCode()).hasValue(3);
    assertThat(only.container()).contains("c0");
  }

  @Test
  void of_unknownTextBesideCause_keepsIt() {
    Evidence evidence =
        Evidence.builder()
            .stoppedTask(exited(3))
            .stoppedTask(task("SomethingNew", "The moon was in the way"))
            .build();

    assertThat(Diagnosis.of(evidence).findings())
        .filteredOn(found -> found.cause() == Cause.UNKNOWN)
        .extracting(Finding::example)
        .containsExactly("The moon was in the way");
  }

  @Test
  void of_companionsKilledAfterExit_blamesTheOneThatEndedItself() {
    assertThat(blamed(exited(137, 2, 143))).isEqualTo("c1 2");
    assertThat(blamed(exited(137, 0))).isEqualTo("c1 0");
    assertThat(blamed(exited(0, 1))).isEqualTo("c1 1");
  }

  private static String blamed(Task stopped) {
    Finding found = Diagnosis.of(Evidence.of(stopped)).main().orElseThrow();
    return found.container().orElseThrow() + " " + found.exitCode().orElseThrow();
  }

  @Test
  void of_taskOfItsOwnThatExitsWithZero_findsNothing() {
    Container well = Container.builder().name("job").exitCode(0).build();
    Container lost = Container.builder().name("side").build();

    assertThat(found(task("me", "EssentialContainerExited", "exited", well))).isEmpty();
    assertThat(found(task("me", "EssentialContainerExited", "exited", well, lost)))
        .containsExactly(Cause.CONTAINER_EXIT);
    assertThat(found(task("ecs-svc/1", "EssentialContainerExited", "exited", well)))
        .containsExactly(Cause.CONTAINER_EXIT);
  }

  private static List<Cause> found(Task stopped) {
    return Diagnosis.of(Evidence.of(stopped)).findings().stream().map(Finding::cause).toList();
  }

  @Test
  void of_otherExitCodes_areFindingsOfTheirOwn() {
    Evidence evidence = Evidence.builder().stoppedTask(exited(1)).stoppedTask(exited(2)).build();

    assertThat(Diagnosis.of(evidence).findings())
        .extracting(found -> found.exitCode().orElseThrow())
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void retryable_onlyWhenEveryFindingIs() {
    Task passing = task("TaskFailedToStart", "TaskFailedToStart: RESOURCE:CPU");
    Task lasting = exited(1);

    assertThat(Diagnosis.of(Evidence.of(passing)).retryable()).isTrue();
    assertThat(Diagnosis.of(Evidence.of(passing).plus(Evidence.of(lasting))).retryable()).isFalse();
  }

  @Test
  void of_gaps_areToldToo() {
    Evidence evidence = Evidence.builder().gap("Stopped tasks could not be listed.").build();

    assertThat(Diagnosis.of(evidence).isEmpty()).isTrue();
    assertThat(Diagnosis.of(evidence)).hasToString("Stopped tasks could not be listed.");
  }

  @Test
  void plus_sameTaskSeenAgain_keepsTheLaterView() {
    Task first = exited(1);
    Task again =
        Task.of(
            first.sdk().toBuilder()
                .containers(Container.builder().name("c0").exitCode(2).build())
                .build());

    Evidence both = Evidence.of(first).plus(Evidence.of(again));

    assertThat(both.stoppedTasks()).containsExactly(again);
  }

  @Test
  void plus_many_keepsTheLatest() {
    List<Task> tasks = IntStream.range(0, 250).mapToObj(i -> exited(1)).toList();
    Evidence all = tasks.stream().map(Evidence::of).reduce(Evidence.none(), Evidence::plus);

    assertThat(all.stoppedTasks()).isEqualTo(tasks.subList(150, 250));
  }

  @Test
  void ofDeployment_leavesOthersOut() {
    Task mine = task("ecs-svc/1", "", "Something", new Container[0]);
    Task other = task("ecs-svc/2", "", "Something", new Container[0]);
    Evidence evidence =
        Evidence.builder()
            .stoppedTask(mine)
            .stoppedTask(other)
            .deployment(Said.deployment("ecs-svc/1", "a"))
            .deployment(Said.deployment("ecs-svc/2", "b"))
            .event(event("e"))
            .build()
            .ofDeployment("ecs-svc/1");

    assertThat(evidence.stoppedTasks()).containsExactly(mine);
    assertThat(evidence.deployments()).hasSize(1);
    assertThat(evidence.events()).hasSize(1);
  }

  @Test
  void since_leavesOlderEventsOut() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Evidence evidence =
        Evidence.builder()
            .event(at(start.minusSeconds(1)))
            .event(at(start))
            .event(event("without a time"))
            .build();

    assertThat(evidence.since(start).events()).hasSize(2);
  }

  private static ServiceEvent at(Instant instant) {
    return ServiceEvent.of(event("x").sdk().toBuilder().createdAt(instant).build());
  }

  /** Whatever its texts, one task counts for one cause at most, with a remedy. */
  @Property
  void of_anyTexts_giveAtMostOneFinding(@ForAll String text, @ForAll String reason) {
    Task stopped = task("EssentialContainerExited", text, Said.reason("app", reason));

    List<Finding> findings = Diagnosis.of(Evidence.of(stopped)).findings();

    assertThat(findings).hasSizeLessThanOrEqualTo(1);
    findings.forEach(found -> assertThat(found.remedy()).isNotEmpty());
  }
}
