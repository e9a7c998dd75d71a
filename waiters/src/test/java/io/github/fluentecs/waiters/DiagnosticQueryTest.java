package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.error;
import static io.github.fluentecs.waiters.Answers.task;
import static io.github.fluentecs.waiters.Answers.tasks;
import static io.github.fluentecs.waiters.DiagnosedTask.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** A failed wait has queried its cause once; evidence from before is kept. */
class DiagnosticQueryTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock();
  private final List<Duration> asked = new ArrayList<>();

  /** Answers polls by one function, and diagnostic calls by another. */
  private FakeEcs ecs(
      Supplier<software.amazon.awssdk.services.ecs.model.Task> looks,
      Supplier<DescribeTasksResponse> why) {
    return new FakeEcs(
        request -> {
          if (!DiagnosedTask.isDiagnostic(request)) {
            return tasks(looks.get());
          }
          asked.add(clock.elapsed());
          return why.get();
        });
  }

  private static List<Cause> causes(WaitFailure failure) {
    return failure.report().diagnosis().findings().stream().map(Finding::cause).toList();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void impossible_queriesTheCauseOnce(Driver driver) {
    FakeEcs ecs = ecs(() -> task("STOPPED"), DiagnosedTask::witness);

    WaitFailure failure = driver.run(ecs, clock, running(A1)).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    assertThat(causes(failure)).containsExactly(Cause.OUT_OF_MEMORY);
    assertThat(failure.message())
        .contains("It is over.", "cause: OUT_OF_MEMORY: OutOfMemoryError: killed. Give the");
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void timedOut_queriesTheCauseOnce(Driver driver) {
    FakeEcs ecs = ecs(() -> task("PENDING"), DiagnosedTask::witness);

    WaitFailure failure = driver.run(ecs, clock, running(A1).atMost(MINUTE)).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(causes(failure)).containsExactly(Cause.OUT_OF_MEMORY);
    assertThat(failure.remedy()).isEqualTo("Give the container or task more memory, or use less.");
    assertThat(asked).containsExactly(MINUTE);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void impossible_queryDenied_reportsTheGap(Driver driver) {
    FakeEcs ecs =
        ecs(
            () -> task("STOPPED"),
            () -> {
              throw error("AccessDeniedException", "You may not.", 400);
            });

    WaitFailure failure = driver.run(ecs, clock, running(A1)).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    assertThat(failure.report().evidence().gaps())
        .containsExactly("Evidence about task a1 in cluster prod could not be read: You may not.");
    assertThat(failure.message()).contains("gap: Evidence about task a1");
  }

  @Test
  void met_queriesNothing() {
    FakeEcs ecs = ecs(() -> task("RUNNING"), DiagnosedTask::witness);

    Driver.AWAIT_ON_ECS.run(ecs, clock, running(A1)).get();

    assertThat(asked).isEmpty();
  }

  @Test
  void worse_queriesWhileWaitingAndKeepsTheEvidence() {
    List<DescribeTasksResponse> answers = new ArrayList<>(List.of(DiagnosedTask.witness()));
    FakeEcs ecs =
        ecs(
            () -> atVersion(clock.elapsed().toSeconds() < 10 ? 1 : 2),
            () -> answers.isEmpty() ? tasks() : answers.remove(0));

    WaitFailure failure = Driver.AWAIT_ON_ECS.run(ecs, clock, running(A1).atMost(MINUTE)).getLeft();

    assertThat(asked).hasSize(2).last().isEqualTo(MINUTE);
    assertThat(asked.get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    assertThat(causes(failure)).containsExactly(Cause.OUT_OF_MEMORY);
  }

  @Test
  void worse_everySecond_pausesBetweenQueries() {
    FakeEcs ecs = ecs(() -> atVersion(clock.elapsed().toSeconds()), DiagnosedTask::witness);

    Driver.AWAIT_ON_ECS.run(ecs, clock, running(A1).atMost(MINUTE));

    assertThat(asked).hasSizeBetween(4, 6);
  }

  private static software.amazon.awssdk.services.ecs.model.Task atVersion(long version) {
    return task("a1", task -> task.lastStatus("PENDING").version(version));
  }

  @Test
  void progress_afterWorse_carriesTheEvidence() {
    List<Progress> received = new ArrayList<>();
    FakeEcs ecs =
        ecs(() -> atVersion(clock.elapsed().toSeconds() < 10 ? 1 : 2), DiagnosedTask::witness);

    Driver.AWAIT_ON_ECS.run(ecs, clock, running(A1).atMost(MINUTE).onProgress(received::add));

    assertThat(received)
        .filteredOn(progress -> progress.elapsed().toSeconds() == 30)
        .isNotEmpty()
        .allSatisfy(progress -> assertThat(progress.report().evidence().stoppedTasks()).hasSize(1));
  }

  @Test
  void impossible_failFastAround_staysWhatItIs() {
    FakeEcs ecs = ecs(() -> task("STOPPED"), DiagnosedTask::witness);

    WaitFailure failure =
        Driver.AWAIT_ON_ECS.run(ecs, clock, running(A1).failFastWhen(seen -> true)).getLeft();

    assertThat(failure.message()).startsWith("It is over.");
    assertThat(causes(failure)).containsExactly(Cause.OUT_OF_MEMORY);
  }

  @Test
  void many_failAtOnce_queryWithinTheBudget() {
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              if (DiagnosedTask.isDiagnostic(request)) {
                asked.add(clock.elapsed());
                return DiagnosedTask.witness();
              }
              return Answers.all(request, "STOPPED");
            });
    WaiterSettings settings =
        WaiterSettings.builder()
            .time(clock.time())
            .budget(ThrottleCategory.CLUSTER_RESOURCE_READ, 2.0)
            .build();
    List<Wait<Task>> waits =
        IntStream.range(0, 30)
            .mapToObj(i -> TaskRef.of(Answers.PROD, "t" + i))
            .map(ref -> running(ref))
            .toList();

    try (Waiters waiters = Driver.AWAIT_ON_ECS.waiters(ecs, settings)) {
      List<Wait<Object>> ends = new ArrayList<>();
      waits.forEach(wait -> ends.add(wait.settled().map(end -> (Object) end)));
      assertThat(waiters.await(Waits.allOf(ends)).get()).hasSize(30);
    }

    assertThat(asked).as("2 a second, for 5 s").hasSizeBetween(8, 12);
    assertThat(asked.get(asked.size() - 1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
  }
}
