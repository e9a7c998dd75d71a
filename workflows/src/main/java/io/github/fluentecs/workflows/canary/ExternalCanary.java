package io.github.fluentecs.workflows.canary;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * A deployment of a service with the deployment controller EXTERNAL that shifts its traffic by
 * steps: a task set is created beside the present one, with the other target group; when it is
 * steady, traffic is shifted to it step by step; it becomes the primary one; the old one gets no
 * traffic any more, its deregistration delay goes by, and it is deleted. Immutable and thread-safe.
 *
 * <p>A failure or the deadline at any step before the old task set is deleted undoes all of it, the
 * weights first, within a deadline of its own. Nothing is left behind then. A failure after that is
 * told as it is: all traffic goes to the new task set, and the same words delete the old one.
 *
 * <p><b>What a cancellation, a {@code close()}, the death of the process, or a deadline around
 * {@link #deploy()} leaves:</b> the new task set, the weights of the last step, and maybe the new
 * task set as the primary one. ECS and the load balancer keep all of that, so {@link #deploy()} by
 * the same words goes on where it was, and {@link #undo()} goes back.
 */
public final class ExternalCanary {
  private final ImmutableCanaryPlan plan;

  private ExternalCanary(ImmutableCanaryPlan plan) {
    this.plan = plan;
  }

  /**
   * Begins the words of a canary, with the steps 10, 50 and 100, no pauses and no check, a deadline
   * of an hour, and half an hour for undoing it.
   *
   * @param service the service
   * @param taskDefinition the task definition with its revision, {@code web:43}, or its ARN
   * @param traffic routes the requests
   * @return the canary
   * @throws IllegalArgumentException without a revision, since another run could find another one
   */
  public static ExternalCanary externalCanary(
      ServiceRef service, String taskDefinition, Traffic traffic) {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    Objects.requireNonNull(traffic, "traffic");
    TaskDefinitionRef definition = TaskDefinitionRef.of(taskDefinition);
    if (!definition.id().contains(":")) {
      throw new IllegalArgumentException("taskDefinition " + taskDefinition + " has no revision");
    }
    return new ExternalCanary(
        ImmutableCanaryPlan.builder()
            .service(service)
            .definition(definition)
            .traffic(traffic)
            .build());
  }

  /**
   * Says by which steps traffic is shifted.
   *
   * @param percentages the share of the new task set after each step; increasing, from 1 to 100;
   *     100 is added where it is not the last
   * @return a copy
   * @throws IllegalArgumentException for other percentages
   */
  public ExternalCanary steps(Integer... percentages) {
    return new ExternalCanary(
        plan.withSteps(CanaryPlan.whole(Arguments.list("percentages", percentages))));
  }

  /**
   * Says how long each step lasts.
   *
   * @param pause the time after each shift
   * @return a copy
   */
  public ExternalCanary pausing(Duration pause) {
    return new ExternalCanary(plan.withPause(Objects.requireNonNull(pause, "pause")));
  }

  /**
   * Checks at the end of each step. When the check is false, or throws, the canary is undone.
   *
   * @param name what is checked, for messages
   * @param check may block; give its client a timeout
   * @return a copy
   */
  public ExternalCanary checking(String name, BooleanSupplier check) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(check, "check");
    return new ExternalCanary(plan.withCheck(new CanaryPlan.Check(name, check)));
  }

  /**
   * Says how long it may take until the old task set is deleted, and then until that is gone.
   *
   * @param time the deadline of each
   * @return a copy
   */
  public ExternalCanary within(Duration time) {
    return new ExternalCanary(plan.withDeadline(Objects.requireNonNull(time, "time")));
  }

  /**
   * Says how long undoing may take.
   *
   * @param time the deadline
   * @return a copy
   */
  public ExternalCanary undoneWithin(Duration time) {
    return new ExternalCanary(plan.withUndoDeadline(Objects.requireNonNull(time, "time")));
  }

  /**
   * Deploys, or goes on with the same deployment. When it fails, it has undone what it did, and
   * fails as impossible with {@link Undone}; where it is refused, nothing was done.
   *
   * @return a wait that is met with the new task set, the only one then
   */
  public Wait<TaskSet> deploy() {
    return new CanaryRun(plan).deploy().ofKind("canary");
  }

  /**
   * Goes back: gives the old task set all traffic and makes it the primary one, waits the
   * deregistration delay, and deletes the new one. Without a new task set, it only looks after the
   * weights.
   *
   * @return a wait that is met with the old task set
   */
  public Wait<TaskSet> undo() {
    return new CanaryRun(plan).undo().ofKind("canary undo");
  }

  /** Returns what is deployed, and by which steps. */
  @Override
  public String toString() {
    return "canary of " + plan.definition() + " in " + plan.service() + " by " + plan.steps();
  }
}
