package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.workflows.job.Job.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Injection;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.KilledAtEveryStep;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

/** A job that several processes await, one after the other. */
class JobRestartTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JobWorld world = new JobWorld();
  private final Instant begun = world.now();

  @BeforeEach
  void programsTakeFiveMinutes() {
    world.simulator.faults().inject(Fault.containerExit(0).after(MINUTE.multipliedBy(5)));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static Job nightly() {
    return job("nightly-42", JobWorld.on("FARGATE")).tasks(12).concurrency(4);
  }

  /** A process that ends after a time, and leaves its tasks alone. */
  private void runFor(Duration time, Job job) {
    assertThat(world.process().await(job.build().atMost(time)).getLeft())
        .isInstanceOf(WaitFailure.TimedOut.class);
  }

  private JobResult run(Job job) {
    return world.process().await(job.build()).get();
  }

  private void assertEachRan(int times) {
    assertThat(world.byPiece("nightly-42"))
        .hasSize(12)
        .allSatisfy((piece, all) -> assertThat(all).hasSize(times));
  }

  @Test
  void build_inAnotherProcess_takesOverWhatRunsAndWhatEnded() {
    runFor(MINUTE.multipliedBy(7), nightly());
    assertThat(world.byPiece("nightly-42")).hasSize(8);

    JobResult result = run(nightly().atMostOnce(begun));

    assertThat(result.succeeded()).isTrue();
    assertEachRan(1);
    assertThat(world.mostAtOnce()).isEqualTo(4);
  }

  @Test
  void build_afterAllEnded_tellsHow() {
    run(nightly());

    assertThat(run(nightly().atMostOnce(begun)).succeeded()).isTrue();
    assertEachRan(1);
  }

  @Test
  void build_retriesOfAnEarlierProcess_countOn() {
    world.simulator.faults().clear();
    world.simulator.faults().inject(Fault.containerExit(75).after(MINUTE));
    Job job = nightly().tasks(1).retry(Retry.exitCode(75).times(3));
    runFor(Duration.ofSeconds(170), job);

    assertThat(run(job).pieces().get(0).attempts()).isEqualTo(4);
    assertThat(world.byPiece("nightly-42").get(1)).hasSize(4);
  }

  @Test
  void build_answerLostAndTaskNotVisible_repeatsTheToken() {
    world.simulator.faults().inject(Fault.invisible(MINUTE.multipliedBy(2)).on("RunTask"));
    Injection lost = world.simulator.faults().inject(Fault.resetAfterEffect().on("RunTask"));
    runFor(Duration.ofSeconds(10), nightly());
    lost.remove();

    assertThat(run(nightly().atMostOnce(begun)).succeeded()).isTrue();
    assertEachRan(1);
  }

  /**
   * A start whose answer nobody has read, and that ECS does not show yet, of a piece whose turn
   * comes hours later: its token does not count any more by then.
   */
  @Test
  void build_taskNotVisibleAndItsTurnComesLate_isFoundBySecondLook() {
    world.simulator.faults().clear();
    Injection invisible =
        world.simulator.faults().inject(Fault.invisible(MINUTE.multipliedBy(2)).on("RunTask"));
    world
        .simulator
        .faults()
        .inject(Fault.containerExit(0).after(HOUR.multipliedBy(3)), When.next(4));
    world.simulator.faults().inject(Fault.containerExit(0).after(MINUTE));
    runFor(Duration.ofSeconds(10), nightly().concurrency(12));
    invisible.remove();

    assertThat(run(nightly().concurrency(1).atMostOnce(begun)).succeeded()).isTrue();
    assertThat(world.ever()).isEqualTo(12);
  }

  @Test
  void atMostOnce_forgotten_isUncertainAndNotRunAgain() {
    runFor(MINUTE.multipliedBy(7), nightly());
    world.simulator.time().advance(HOUR.multipliedBy(2));

    JobResult result = run(nightly().atMostOnce(begun));

    assertThat(result.pieces(PieceResult.End.UNCERTAIN)).hasSize(12);
    assertThat(result.message()).contains("ECS shows no task of it");
    assertThat(world.tasks()).isEmpty();
  }

  private PieceResult sleepingForTwoHours(Job job) {
    AtomicBoolean hasSlept = new AtomicBoolean();
    Wait<JobResult> wait =
        job.build()
            .onProgress(
                seen -> {
                  boolean runs =
                      JobProgress.of(seen.report()).filter(p -> p.running() > 0).isPresent();
                  if (runs && hasSlept.compareAndSet(false, true)) {
                    world.simulator.time().advance(HOUR.multipliedBy(2));
                  }
                });
    return world.process().await(wait).get().pieces().get(0);
  }

  @Test
  void atMostOnce_forgottenWhileTheProcessSlept_isUncertain() {
    PieceResult piece = sleepingForTwoHours(nightly().tasks(1).atMostOnce(begun));

    assertThat(piece.end()).isEqualTo(PieceResult.End.UNCERTAIN);
    assertThat(world.tasks()).isEmpty();
  }

  @Test
  void atLeastOnce_forgottenWhileTheProcessSlept_runsAgain() {
    PieceResult piece = sleepingForTwoHours(nightly().tasks(1));

    assertThat(piece.end()).isEqualTo(PieceResult.End.DONE);
    assertThat(piece.attempts()).isEqualTo(2);
  }

  @Test
  void atLeastOnce_forgotten_runsAgain() {
    runFor(MINUTE.multipliedBy(7), nightly());
    world.simulator.time().advance(HOUR.multipliedBy(2));

    assertThat(run(nightly().atLeastOnce()).succeeded()).isTrue();
    assertEachRan(1);
  }

  @Test
  void build_commandHasChanged_goesOnWithWhatHasBegun() {
    world.register("other");
    world.simulator.faults().inject(Fault.invisible(MINUTE.multipliedBy(2)).on("RunTask"));
    runFor(Duration.ofSeconds(20), nightly());

    Job other =
        job("nightly-42", JobWorld.on("FARGATE").toBuilder().group("another").build())
            .tasks(12)
            .concurrency(4);

    assertThat(run(other).succeeded()).isTrue();
    assertEachRan(1);
    assertThat(world.tasks()).extracting(Task::group).filteredOn("another"::equals).hasSize(8);
  }

  @Test
  void build_killedAtAnyCall_eachPieceRunsOnce() {
    int deaths =
        KilledAtEveryStep.run(
            () ->
                new KilledAtEveryStep.Scenario<JobResult>() {
                  private final JobWorld own = new JobWorld();
                  private final Instant first = own.now();

                  {
                    own.simulator
                        .faults()
                        .inject(Fault.spotInterruption().after(MINUTE), When.next(1));
                    own.simulator
                        .faults()
                        .inject(Fault.containerExit(0).after(MINUTE.multipliedBy(2)));
                  }

                  @Override
                  public EcsSimulator simulator() {
                    return own.simulator;
                  }

                  @Override
                  public Wait<JobResult> words() {
                    return job("nightly-42", JobWorld.on("FARGATE_SPOT"))
                        .tasks(4)
                        .concurrency(2)
                        .retry(Retry.spotInterruption(), Retry.placement())
                        .fallback(Duration.ofMinutes(3), allOn("FARGATE"))
                        .atMostOnce(first)
                        .build();
                  }

                  @Override
                  public void check(Either<WaitFailure, JobResult> end) {
                    assertThat(end.get().succeeded()).isTrue();
                    List<Task> all = own.tasks();
                    assertThat(all).hasSize(5);
                    own.close();
                  }
                });
    System.out.println("job: killed at " + deaths + " calls, each piece ran once");
    assertThat(deaths).isGreaterThan(20);
  }
}
