package io.github.fluentecs.waiters.taskset;

import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.taskset.TaskSetStatus;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;

/** Entry points to waits for task sets, meant for {@code import static}. */
public final class TaskSetWaits {
  private TaskSetWaits() {}

  /**
   * Returns the subject of waits for a task set.
   *
   * @param taskSet the task set
   * @return the subject, for {@link Waits#until}
   */
  public static Subject<TaskSet> subject(TaskSetRef taskSet) {
    Objects.requireNonNull(taskSet, "taskSet");
    return Subject.of(TaskSetLookup.INSTANCE, taskSet)
        .keepingEvidence(evidence -> evidence.ofDeployment(taskSet.id()));
  }

  /**
   * Waits until a task set is steady by the four conditions: as many tasks run as its scale
   * requires; none is PENDING; none is on a DRAINING container instance; all are healthy by load
   * balancer, service discovery and container checks. One that is deleted makes it impossible.
   *
   * @param taskSet the task set
   * @return the task set as of that poll
   */
  public static Wait<TaskSet> taskSetSteady(TaskSetRef taskSet) {
    return Waits.untilPresent(subject(taskSet), TaskSetWaits::steadiness);
  }

  /**
   * Waits until a task set has a scale and is steady. Another scale is waited out, since it may be
   * an old one.
   *
   * @param taskSet the task set
   * @param scale the part of the service's desired count
   * @return the task set as of that poll
   */
  public static Wait<TaskSet> taskSetScaledTo(TaskSetRef taskSet, Percent scale) {
    Objects.requireNonNull(scale, "scale");
    return Waits.untilPresent(subject(taskSet), there -> scaled(there, scale));
  }

  private static Verdict<TaskSet> scaled(TaskSet taskSet, Percent scale) {
    boolean scaled = taskSet.scale().filter(scale::equals).isPresent();
    return scaled || taskSet.hasStatus(TaskSetStatus.DRAINING)
        ? steadiness(taskSet)
        : Verdict.pending("scale " + taskSet.scale().map(Percent::toString).orElse("unknown"));
  }

  /**
   * Waits until a task set is deleted and its tasks are gone, so that ECS does not know it.
   *
   * @param taskSet the task set
   * @return that it is gone, and how it was seen before
   */
  public static Wait<Observation<TaskSet>> taskSetDeleted(TaskSetRef taskSet) {
    return Waits.untilEnded(
        subject(taskSet),
        there ->
            Verdict.pending(
                there.status().map(Object::toString).orElse("without status")
                    + (", " + there.runningCount() + " running")
                    + (", " + there.pendingCount() + " pending")));
  }

  /**
   * Waits until a predicate is true of a task set.
   *
   * @param taskSet the task set
   * @param predicate a pure predicate
   * @return the task set as of that poll
   */
  public static Wait<TaskSet> until(TaskSetRef taskSet, Predicate<? super TaskSet> predicate) {
    return Waits.untilTrue(subject(taskSet), predicate);
  }

  /**
   * Judges whether a task set is steady, by the counts and by its stability status, which covers
   * the other two of the four conditions. Pure.
   *
   * @param taskSet the task set
   * @return met, or pending with what is missing, or impossible for one that is deleted
   */
  public static Verdict<TaskSet> steadiness(TaskSet taskSet) {
    Objects.requireNonNull(taskSet, "taskSet");
    if (taskSet.hasStatus(TaskSetStatus.DRAINING)) {
      return Verdict.impossible(new TaskSetDraining(taskSet));
    }
    List<String> missing = new ArrayList<>();
    if (taskSet.runningCount() != taskSet.computedDesiredCount()) {
      missing.add(taskSet.runningCount() + " of " + taskSet.computedDesiredCount() + " running");
    }
    if (taskSet.pendingCount() != 0) {
      missing.add(taskSet.pendingCount() + " pending");
    }
    boolean steady =
        taskSet
            .stabilityStatus()
            .filter(it -> it.equalTo(StabilityStatus.STEADY_STATE))
            .isPresent();
    if (!steady) {
      missing.add(taskSet.stabilityStatus().map(Object::toString).orElse("stability unknown"));
    }
    return missing.isEmpty() ? Verdict.met(taskSet) : Verdict.pending(String.join(", ", missing));
  }
}
