package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.simulator.Injection;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.workflows.DyingProgram;
import io.github.fluentecs.workflows.KilledAtEveryStep.Moment;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One job under faults, awaited by processes that die, and what its tasks must have been. */
final class TroubledJob {
  private static final int RETRIES = 2;

  private final JobWorld world;
  private final SplittableRandom random;
  private final Map<Trouble, Integer> struck;
  private final String name;
  private final Instant begun;
  private final boolean isAtMostOnce;
  private final boolean isForgotten;
  private final int pieces;
  private final int concurrency;

  /** Whether a process may have begun that ECS does not show everything any more. */
  private boolean isHidden;

  TroubledJob(JobWorld world, long seed, Map<Trouble, Integer> struck) {
    this.world = world;
    this.random = new SplittableRandom(seed);
    this.struck = struck;
    this.name = "job-" + seed;
    this.begun = world.now();
    this.isAtMostOnce = random.nextBoolean();
    this.isForgotten = random.nextInt(12) == 0;
    this.pieces = random.nextInt(200) == 0 ? random.nextInt(1, 301) : random.nextInt(1, 9);
    this.concurrency = random.nextInt(1 + pieces / 10, pieces + 1);
  }

  /** Runs it to its end, and returns how many pieces it had. */
  int run() {
    world.register(name);
    Map<Trouble, Injection> faults = injected();
    int deaths = isForgotten ? 1 : random.nextInt(4);
    Either<WaitFailure, JobResult> end;
    do {
      int call = deaths > 0 ? random.nextInt(1, 8 + 3 * pieces) : Integer.MAX_VALUE;
      Moment moment = random.nextBoolean() ? Moment.BEFORE_IT_IS_SENT : Moment.AFTER_ITS_EFFECT;
      try (DyingProgram process = new DyingProgram(world.simulator, settings(), call, moment)) {
        end = process.await(job().build().atMost(Duration.ofHours(12)));
        deaths = process.death().isEmpty() ? 0 : deaths - 1;
        if (!process.death().isEmpty()) {
          count(Trouble.RESTART, 1);
          beAway();
        } else {
          deaths = -1;
        }
      }
    } while (deaths >= 0);
    faults.forEach((trouble, fault) -> count(trouble, fault.hits()));
    world.simulator.faults().clear();
    check(end.getOrElseThrow(WaitFailure::toException));
    return pieces;
  }

  private WaiterSettings settings() {
    return WaiterSettings.builder()
        .backoff(Backoff.fixed(Duration.ofSeconds(20)))
        .time(TimeSource.virtual(world.simulator.time()::now, world.simulator.time()::advance))
        .build();
  }

  private void beAway() {
    world.simulator.time().advance(Duration.ofSeconds(random.nextInt(120)));
    if (isForgotten) {
      count(Trouble.LONG_ABSENCE, 1);
      world.simulator.time().advance(Duration.ofHours(2));
    }
    isHidden |= world.now().isAfter(begun.plus(Duration.ofMinutes(55)));
  }

  private Map<Trouble, Injection> injected() {
    Map<Trouble, Injection> faults = new EnumMap<>(Trouble.class);
    for (Trouble trouble : Trouble.values()) {
      Fault fault = trouble.fault(name, random);
      if (fault != null && random.nextInt(3) > 0) {
        faults.put(trouble, world.simulator.faults().inject(fault, trouble.when()));
      }
    }
    Duration runs = Duration.ofSeconds(random.nextInt(15, 60));
    world.simulator.faults().inject(Fault.containerExit(0).family(name).after(runs));
    return faults;
  }

  private Job job() {
    RunTask command =
        JobWorld.PROD
            .runTask(name)
            .capacity(allOn("FARGATE_SPOT"))
            .awsvpc(subnets("subnet-1"))
            .build();
    Job job =
        Job.job(name, command)
            .tasks(pieces)
            .concurrency(concurrency)
            .each((task, piece) -> task.override(container("app").environment("PIECE", "" + piece)))
            .fallback(Duration.ofMinutes(1), allOn("FARGATE"));
    return isAtMostOnce
        ? job.retry(Retry.placement(), Retry.failedToStart().times(RETRIES)).atMostOnce(begun)
        : job.retry(
            Retry.placement(),
            Retry.failedToStart().times(RETRIES),
            Retry.spotInterruption().times(RETRIES),
            Retry.exitCode(75).times(RETRIES));
  }

  private void count(Trouble trouble, int times) {
    if (times > 0) {
      struck.merge(trouble, times, Integer::sum);
    }
  }

  private void check(JobResult result) {
    Map<Integer, List<SeenTask>> tasks = SeenTask.all(world.news(), name);
    assertThat(result.pieces()).as(name).hasSize(pieces);
    assertThat(tasks.keySet()).as(name).allMatch(piece -> piece >= 1 && piece <= pieces);
    for (PieceResult piece : result.pieces()) {
      List<SeenTask> own = tasks.getOrDefault(piece.number(), List.of());
      String told = name + " " + piece + " " + own;
      checkNotDoubled(own, told);
      switch (piece.end()) {
        case DONE -> assertThat(own).as(told).anyMatch(SeenTask::succeeded);
        case FAILED -> assertThat(mayFail(own)).as(told).isTrue();
        case UNCERTAIN -> assertThat(isAtMostOnce && isHidden).as(told).isTrue();
      }
    }
  }

  /** No two at once, none after one that succeeded, and at most one that ran if that is wanted. */
  private void checkNotDoubled(List<SeenTask> own, String told) {
    boolean mayRepeat = isHidden && !isAtMostOnce;
    for (int next = 1; next < own.size(); next++) {
      SeenTask before = own.get(next - 1);
      assertThat(before.stopped()).as(told).isNotNull().isBeforeOrEqualTo(own.get(next).created());
      assertThat(before.succeeded() && !mayRepeat).as(told).isFalse();
    }
    if (isAtMostOnce) {
      assertThat(own.stream().filter(SeenTask::ran).count()).as(told).isLessThanOrEqualTo(1);
    }
  }

  /** A failure is right where the last task failed for good, or its retries are used up. */
  private boolean mayFail(List<SeenTask> own) {
    if (own.isEmpty()) {
      return false;
    }
    SeenTask last = own.get(own.size() - 1);
    boolean isExit = last.end().equals("EssentialContainerExited");
    boolean isRetried =
        last.end().equals("TaskFailedToStart")
            || (!isAtMostOnce
                && (last.end().equals("SpotInterruption")
                    || (isExit && Integer.valueOf(75).equals(last.code()))));
    long same = own.stream().filter(task -> task.isLike(last)).count();
    return !last.succeeded() && (!isRetried || same > RETRIES || isHidden);
  }
}
