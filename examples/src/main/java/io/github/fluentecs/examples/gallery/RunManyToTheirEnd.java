package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.workflows.job.Job.job;
import static io.github.fluentecs.workflows.job.Retry.exitCode;
import static io.github.fluentecs.workflows.job.Retry.placement;
import static io.github.fluentecs.workflows.job.Retry.spotInterruption;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.job.JobResult;

/** Runs many tasks to their end, some at once, on Spot as far as there is room. */
public final class RunManyToTheirEnd {
  private RunManyToTheirEnd() {}

  static String run(Ecs ecs, Waiters waiters) {
    var command =
        cluster("prod")
            .runTask("migration")
            .capacity(allOn("FARGATE_SPOT"))
            .awsvpc(subnets("subnet-1"));
    var nightly =
        job("nightly-42", command.build())
            .tasks(20)
            .concurrency(5)
            .each((task, piece) -> task.override(container("app").environment("PIECE", "" + piece)))
            .fallback(ofMinutes(3), allOn("FARGATE"))
            .retry(placement(), spotInterruption().times(2), exitCode(75));
    return waiters
        .await(nightly.atMost(ofHours(6)).build())
        .fold(WaitFailure::message, JobResult::message);
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(RunManyToTheirEnd::run);
  }
}
