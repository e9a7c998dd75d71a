package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.workflows.job.TaskRun.taskRun;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.job.TaskRunResult;

/** Runs one task to its end, and gives the exit code that a program ends with. */
public final class RunToItsEnd {
  private RunToItsEnd() {}

  static String run(Ecs ecs, Waiters waiters) {
    var command =
        cluster("prod").runTask("migration").capacity(allOn("FARGATE")).awsvpc(subnets("subnet-1"));
    int exitCode =
        waiters
            .await(taskRun(command.build()).atMost(ofMinutes(30)).build())
            .fold(failure -> 1, TaskRunResult::exitCode);
    return "exit code " + exitCode;
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(RunToItsEnd::run);
  }
}
