package io.github.fluentecs.benchmarks.start;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.task.Task;

/** The same program with the library. */
final class OurProgram {
  private OurProgram() {}

  /** Describes the task that is named. */
  public static void main(String[] args) {
    try (Ecs ecs = Ecs.create()) {
      Task task =
          ecs.execute(cluster("prod").tasks(args[0]).describe().build())
              .getOrElseThrow(EcsFailure::toException)
              .succeeded()
              .get(0);
      System.out.println(task.sdk().lastStatus());
    }
  }
}
