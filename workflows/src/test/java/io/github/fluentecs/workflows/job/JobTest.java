package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.workflows.job.Job.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

/** A job from its start to its end, in one process. */
class JobTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final JobWorld world = new JobWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private void programsEndWith(int code, Duration after) {
    world.simulator.faults().inject(Fault.containerExit(code).after(after));
  }

  private JobResult run(Job job) {
    return world.process().await(job.build()).get();
  }

  private List<Task> tasks(int piece) {
    return world.byPiece("nightly-42").get(piece);
  }

  private static Job nightly() {
    return job("nightly-42", JobWorld.on("FARGATE"));
  }

  @Test
  void build_programsEndWell_eachPieceRanOnce() {
    programsEndWith(0, MINUTE);

    JobResult result = run(nightly().tasks(25).concurrency(5));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.message()).isEqualTo("job nightly-42: 25 of 25 pieces done");
    assertThat(world.byPiece("nightly-42"))
        .hasSize(25)
        .allSatisfy((piece, all) -> assertThat(all).hasSize(1));
    assertThat(world.mostAtOnce()).isEqualTo(5);
  }

  @Test
  void each_pieceKnowsItsNumber() {
    programsEndWith(0, MINUTE);

    run(
        nightly()
            .tasks(3)
            .each(
                (task, piece) -> task.override(container("app").environment("PIECE", "" + piece))));

    assertThat(tasks(2).get(0).overrides().containerOverrides().get(0).environment().get(0).value())
        .isEqualTo("2");
  }

  @Test
  void build_programFails_tellsThePieceAndGoesOn() {
    world.simulator.faults().inject(Fault.containerExit(3).after(MINUTE), When.next(1));
    programsEndWith(0, Duration.ofMinutes(2));

    JobResult result = run(nightly().tasks(4).concurrency(2));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.pieces(PieceResult.End.DONE)).hasSize(3);
    assertThat(result.pieces(PieceResult.End.FAILED))
        .singleElement()
        .satisfies(piece -> assertThat(piece.outcome().orElseThrow().exitCodes()).containsValue(3))
        .satisfies(piece -> assertThat(piece.message()).contains("exited with {app=3}"));
  }

  @Test
  void retry_exitCode_onlyThatOneAndSoOften() {
    programsEndWith(75, MINUTE);

    JobResult result = run(nightly().retry(Retry.exitCode(75).times(2)));

    assertThat(result.pieces().get(0).attempts()).isEqualTo(3);
    assertThat(tasks(1)).hasSize(3);
    assertThat(
            run(job("other", JobWorld.on("FARGATE")).retry(Retry.exitCode(1)))
                .pieces()
                .get(0)
                .attempts())
        .isEqualTo(1);
  }

  @Test
  void retry_pause_comesBeforeTheNextAttempt() {
    programsEndWith(75, MINUTE);

    run(nightly().retry(Retry.exitCode(75).pause(Duration.ofMinutes(5))));

    assertThat(Duration.between(tasks(1).get(0).stoppedAt(), tasks(1).get(1).createdAt()))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(10));
  }

  @Test
  void retry_spotInterruption_runsAgain() {
    world.simulator.faults().inject(Fault.spotInterruption().after(MINUTE), When.next(2));
    programsEndWith(0, Duration.ofMinutes(2));

    JobResult result =
        run(
            job("nightly-42", JobWorld.on("FARGATE_SPOT"))
                .retry(Retry.spotInterruption().times(2)));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.pieces().get(0).attempts()).isEqualTo(3);
    assertThat(tasks(1))
        .extracting(Task::stopCodeAsString)
        .containsExactly("SpotInterruption", "SpotInterruption", "EssentialContainerExited");
  }

  @Test
  void retry_failedToStart_runsAgain() {
    world.simulator.faults().inject(Fault.imagePullFailure(), When.next(1));
    programsEndWith(0, MINUTE);

    assertThat(run(nightly().retry(Retry.failedToStart())).succeeded()).isTrue();
    assertThat(tasks(1)).hasSize(2);
  }

  @Test
  void build_noCapacity_failsWithTheReason() {
    world.simulator.faults().inject(Fault.capacityShortage());

    PieceResult piece = run(nightly()).pieces().get(0);

    assertThat(piece.end()).isEqualTo(PieceResult.End.FAILED);
    assertThat(piece.why()).contains("Capacity is unavailable");
    assertThat(piece.attempts()).isEqualTo(1);
    assertThat(world.tasks()).isEmpty();
  }

  @Test
  void retry_placement_startsWhenThereIsCapacity() {
    world.simulator.faults().inject(Fault.capacityShortage(), When.during(Duration.ofMinutes(20)));
    programsEndWith(0, MINUTE);

    JobResult result = run(nightly().tasks(3).retry(Retry.placement()));

    assertThat(result.succeeded()).isTrue();
    assertThat(world.tasks()).hasSize(3);
    assertThat(world.now()).isBefore(Instant.parse("2026-01-01T00:25:00Z"));
  }

  @Test
  void fallback_spotIsShort_asksForTheOtherAfterThatTime() {
    world.simulator.faults().inject(Fault.capacityShortage().provider("FARGATE_SPOT"));
    programsEndWith(0, MINUTE);
    Instant begun = world.now();

    JobResult result =
        run(
            job("nightly-42", JobWorld.on("FARGATE_SPOT"))
                .tasks(3)
                .fallback(Duration.ofMinutes(3), allOn("FARGATE")));

    assertThat(result.succeeded()).isTrue();
    assertThat(world.tasks())
        .hasSize(3)
        .allSatisfy(task -> assertThat(task.capacityProviderName()).isEqualTo("FARGATE"))
        .allSatisfy(
            task ->
                assertThat(Duration.between(begun, task.createdAt()))
                    .isBetween(Duration.ofMinutes(3), Duration.ofSeconds(190)));
  }

  @Test
  void fallback_spotComesBackInTime_staysThere() {
    world
        .simulator
        .faults()
        .inject(
            Fault.capacityShortage().provider("FARGATE_SPOT"), When.during(Duration.ofMinutes(2)));
    programsEndWith(0, MINUTE);

    run(
        job("nightly-42", JobWorld.on("FARGATE_SPOT"))
            .fallback(Duration.ofMinutes(3), allOn("FARGATE")));

    assertThat(tasks(1).get(0).capacityProviderName()).isEqualTo("FARGATE_SPOT");
  }

  @Test
  void build_startIsRefusedForAnotherReason_startsNothingMore() {
    world
        .simulator
        .faults()
        .inject(Fault.error("AccessDeniedException", 400, "not you").on("RunTask"));

    JobResult result = run(nightly().tasks(200));

    assertThat(result.pieces(PieceResult.End.FAILED)).hasSize(200);
    assertThat(result.pieces().get(199).message()).contains("not you");
    assertThat(result.pieces().get(199).attempts()).isZero();
  }

  @Test
  void build_report_holdsTheProgress() {
    world.simulator.faults().inject(Fault.containerExit(3).after(MINUTE), When.next(1));
    programsEndWith(0, Duration.ofMinutes(2));
    List<JobProgress> told = new ArrayList<>();

    world
        .process()
        .await(
            nightly()
                .tasks(6)
                .concurrency(2)
                .build()
                .onProgress(seen -> JobProgress.of(seen.report()).ifPresent(told::add)))
        .get();

    assertThat(told).contains(new JobProgress(0, 2, 4, 0, List.of()));
    JobProgress last = told.get(told.size() - 1);
    assertThat(last).isEqualTo(new JobProgress(5, 0, 0, 1, List.of("1 x exited with {app=3}")));
    assertThat(last.message())
        .isEqualTo("5 done, 0 running, 0 waiting, 1 failed: 1 x exited with {app=3}");
  }

  @Test
  void atMost_passes_stopsOnlyItsOwnTasks() {
    world.ecs.execute(JobWorld.on("FARGATE").toBuilder().startedBy("nightly-42").build()).get();
    world.ecs.execute(JobWorld.on("FARGATE")).get();

    WaitFailure failure =
        world.process().await(nightly().tasks(40).concurrency(30).atMost(MINUTE).build()).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(JobProgress.of(failure.report())).contains(new JobProgress(0, 30, 10, 0, List.of()));
    assertThat(world.tasks().stream().filter(task -> task.desiredStatus().equals("RUNNING")))
        .hasSize(2)
        .allMatch(task -> JobWorld.tag(task, JobKey.PIECE).isEmpty());
  }

  @Test
  void stop_ofAnotherProcess_stopsWhatRuns() {
    assertThat(world.process().await(nightly().tasks(5).build().atMost(MINUTE)).isLeft()).isTrue();
    assertThat(world.byPiece("nightly-42")).hasSize(5);

    assertThat(world.process().await(nightly().stop()).get()).hasSize(5);

    assertThat(world.tasks()).allMatch(task -> task.desiredStatus().equals("STOPPED"));
    PieceResult piece = run(nightly().tasks(5)).pieces().get(0);
    assertThat(piece.outcome().orElseThrow()).isInstanceOf(TaskOutcome.Killed.class);
    assertThat(world.tasks()).hasSize(5);
  }

  @Test
  void build_cancelled_stopsOnlyItsOwnTasks() throws InterruptedException {
    world.ecs.execute(JobWorld.on("FARGATE")).get();
    CountDownLatch running = new CountDownLatch(1);
    Waiters process = world.process();
    var future =
        process.awaitAsync(
            nightly()
                .tasks(7)
                .concurrency(5)
                .build()
                .onProgress(
                    seen -> {
                      if (JobProgress.of(seen.report()).filter(p -> p.running() == 5).isPresent()) {
                        running.countDown();
                      }
                    }));
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

    future.cancel(true);

    process.await(Waits.delay(MINUTE)).get();
    assertThat(world.tasks().stream().filter(task -> task.desiredStatus().equals("RUNNING")))
        .singleElement()
        .matches(task -> task.startedBy() == null);
    assertThat(world.startedBy("nightly-42")).hasSize(5);
  }

  /** A task of a provider that scales an empty group waits for half an hour, without a failure. */
  @Test
  void fallback_taskStaysProvisioning_isStoppedAndAskedForOnTheOther() {
    world.scalingProviders("first", "second");
    Job job =
        job("nightly-42", JobWorld.PROD.runTask("hosted").capacity(allOn("first")).build())
            .fallback(Duration.ofMinutes(3), allOn("second"));

    assertThat(world.process().await(job.build().atMost(Duration.ofMinutes(6))).isLeft()).isTrue();
    assertThat(world.process().await(job.build().atMost(Duration.ofMinutes(6))).isLeft()).isTrue();

    List<Task> all = world.startedBy("nightly-42");
    assertThat(all).extracting(Task::capacityProviderName).containsExactly("first", "second");
    assertThat(all.get(0).stoppedReason()).contains(Decision.NOT_PLACED);
    assertThat(Duration.between(all.get(0).createdAt(), all.get(1).createdAt()))
        .isBetween(Duration.ofMinutes(3), Duration.ofSeconds(200));
  }

  /** After half an hour ECS gives up: a failure to start, without containers. */
  @Test
  void retry_placementFailsLongAfterTheStart_isPlacementToo() {
    world.scalingProviders("first");
    Job job =
        job("nightly-42", JobWorld.PROD.runTask("hosted").capacity(allOn("first")).build())
            .retry(Retry.placement().times(1));

    PieceResult piece = run(job).pieces().get(0);

    assertThat(piece.end()).isEqualTo(PieceResult.End.FAILED);
    assertThat(piece.attempts()).isEqualTo(2);
    assertThat(piece.outcome().orElseThrow()).isInstanceOf(TaskOutcome.FailedToStart.class);
  }

  @Test
  void job_commandHasWhatIsTheJobs_isRefused() {
    assertThatThrownBy(() -> job("k", JobWorld.on("FARGATE").toBuilder().count(2).build()))
        .hasMessageContaining("count");
    assertThatThrownBy(() -> job("a blank", JobWorld.on("FARGATE")))
        .hasMessageContaining("key: given a blank");
    assertThatThrownBy(() -> nightly().tasks(0)).hasMessageContaining("number: given 0");
  }
}
