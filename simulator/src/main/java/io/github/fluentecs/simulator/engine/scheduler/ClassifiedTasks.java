package io.github.fluentecs.simulator.engine.scheduler;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/**
 * The tasks of a service at one instant.
 *
 * @param occupied how many are RUNNING or on their way there, those that are to stop included
 * @param tasks those whose desired status is RUNNING
 */
record ClassifiedTasks(int occupied, List<ClassifiedTask> tasks) {

  int count(Predicate<ClassifiedTask> condition) {
    return (int) tasks.stream().filter(condition).count();
  }

  /** Those that are here to stay. */
  int fresh() {
    return count(task -> !task.isStale());
  }

  int freshHealthy() {
    return count(task -> !task.isStale() && task.is(ClassifiedTask.Kind.HEALTHY));
  }

  int healthy() {
    return count(task -> task.is(ClassifiedTask.Kind.HEALTHY));
  }

  int pending() {
    return count(task -> task.is(ClassifiedTask.Kind.PENDING));
  }

  int running() {
    return tasks.size() - pending();
  }

  int stale() {
    return count(ClassifiedTask::isStale);
  }

  int protectedOnes() {
    return count(ClassifiedTask::isProtected);
  }

  /** Whether the service has exactly the desired count of healthy tasks, and no others. */
  boolean isSteady(int desired) {
    return occupied == desired && tasks.size() == desired && freshHealthy() == desired;
  }

  /** Which tasks go first by the placement strategies of their service. */
  TerminationOrder<ClassifiedTask> terminationOrder() {
    List<PlacementStrategy> strategies =
        tasks.stream()
            .map(task -> task.task().service())
            .filter(Objects::nonNull)
            .findFirst()
            .map(service -> service.template().placementStrategy())
            .orElse(List.of());
    return new TerminationOrder<>(
        tasks,
        TerminationStrategies.of(strategies),
        Comparator.comparingLong(task -> task.task().order()));
  }
}
