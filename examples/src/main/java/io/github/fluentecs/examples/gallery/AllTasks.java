package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static java.util.stream.Collectors.groupingBy;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads every task of a cluster, whatever their number. */
public final class AllTasks {
  private AllTasks() {}

  static String run(Ecs ecs, Waiters waiters) {
    return ecs.execute(cluster("prod").listTasks().build().described())
        .fold(
            failure -> failure.message(),
            tasks ->
                tasks.stream()
                    .collect(
                        groupingBy(
                            task -> task.group().orElse("none"),
                            TreeMap::new,
                            Collectors.counting()))
                    .toString());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(AllTasks::run);
  }
}
