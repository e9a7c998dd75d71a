package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.workflows.job.Job.job;
import static io.github.fluentecs.workflows.job.Retry.exitCode;
import static io.github.fluentecs.workflows.job.Retry.placement;
import static io.github.fluentecs.workflows.job.Retry.spotInterruption;
import static io.github.fluentecs.workflows.job.TaskRun.taskRun;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.job.Job;
import io.github.fluentecs.workflows.job.JobProgress;
import io.github.fluentecs.workflows.job.JobResult;
import io.github.fluentecs.workflows.job.LogStreams;
import io.github.fluentecs.workflows.job.PieceResult;
import io.github.fluentecs.workflows.job.TaskLog;
import io.github.fluentecs.workflows.job.TaskLogs;
import io.github.fluentecs.workflows.job.TaskRunResult;
import java.time.Instant;
import java.util.List;

/** The code of the page on jobs, so that it compiles. */
final class JobsPage {
  private final ClusterScope prod = cluster("prod");
  private final RunTask migrate =
      prod.runTask("migrate:3").capacity(allOn("FARGATE")).awsvpc(subnets("subnet-1")).build();
  private final RunTask worker =
      prod.runTask("worker:7").capacity(allOn("FARGATE_SPOT")).awsvpc(subnets("subnet-1")).build();

  void one(Waiters waiters, LogStreams streams) {
    int code =
        waiters
            .await(taskRun(migrate).atMost(ofMinutes(30)).logs(streams).build())
            .fold(failure -> 1, TaskRunResult::exitCode);
    System.exit(code);
  }

  Wait<List<TaskLog>> lines(TaskRef task, LogStreams streams) {
    Wait<List<TaskLog>> last = TaskLogs.lastLines(task, streams, 20);
    return last;
  }

  JobResult many(Waiters waiters) {
    Job nightly =
        job("nightly-42", worker)
            .tasks(200)
            .concurrency(50)
            .each((task, piece) -> task.override(container("app").environment("PIECE", "" + piece)))
            .fallback(ofMinutes(3), allOn("FARGATE"))
            .retry(placement(), spotInterruption().times(2), exitCode(75))
            .atMost(ofHours(6));
    JobResult result = waiters.await(nightly.build()).getOrElseThrow(WaitFailure::toException);
    result.pieces(PieceResult.End.FAILED).forEach(piece -> System.out.println(piece.message()));
    return result;
  }

  void progress(Waiters waiters, Job nightly) {
    var unused =
        waiters.await(
            nightly
                .build()
                .onProgress(
                    seen ->
                        JobProgress.of(seen.report())
                            .ifPresent(progress -> System.out.println(progress.message()))));
  }

  Job once(Job nightly) {
    return nightly.atMostOnce(Instant.parse("2026-11-30T02:00:00Z"));
  }

  void stop(Waiters waiters, Job nightly) {
    List<TaskRef> stopped = waiters.await(nightly.stop()).getOrElseThrow(WaitFailure::toException);
    System.out.println(stopped.size() + " tasks stopped");
  }
}
