package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.ProtectedTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.HealthStatus;

/** Entry points to waits for tasks, meant for {@code import static}. */
public final class TaskWaits {
  private TaskWaits() {}

  /**
   * Returns the subject of waits for a task.
   *
   * @param task the task
   * @return the subject, for {@link Waits#until}
   */
  public static Subject<Task> subject(TaskRef task) {
    Objects.requireNonNull(task, "task");
    return Subject.of(TaskLookup.INSTANCE, task);
  }

  /** Returns the subject of waits for what events tell of a task: not its health, nor its tags. */
  private static Subject<Task> proven(TaskRef task) {
    return subject(task).coveredBy(EventCoverage.PROVEN);
  }

  /**
   * Waits until a task has reached RUNNING. That cannot be undone: a task that ran and stopped
   * between two polls counts. A task that stopped without having run makes it impossible, with its
   * {@link TaskOutcome}; so does one that ECS does not know.
   *
   * @param task the task
   * @return the task as of that poll
   */
  public static Wait<Task> taskRunning(TaskRef task) {
    return Waits.untilPresent(proven(task), TaskWaits::running);
  }

  private static Verdict<Task> running(Task task) {
    if (task.hasStatus(TaskStatus.RUNNING) || task.startedAt().isPresent()) {
      return Verdict.met(task);
    }
    return stopped(task)
        ? Verdict.impossible(TaskOutcome.of(task))
        : pending(task, "not yet RUNNING");
  }

  /**
   * Waits until a task has stopped, however it ended; check the outcome. A task that ECS does not
   * know is {@link TaskOutcome.Expired}.
   *
   * @param task the task
   * @return how it ended
   */
  public static Wait<TaskOutcome> taskStopped(TaskRef task) {
    return Waits.until(
        proven(task),
        seen ->
            seen.value().map(TaskWaits::ended).orElseGet(() -> Verdict.met(expired(task, seen))));
  }

  private static Verdict<TaskOutcome> ended(Task task) {
    return stopped(task) ? Verdict.met(TaskOutcome.of(task)) : pending(task, "not yet STOPPED");
  }

  /**
   * Waits until a task has ended by itself, with exit code 0 of every container that ran. Every
   * other end makes it impossible, with its {@link TaskOutcome}.
   *
   * @param task the task
   * @return how it ended
   */
  public static Wait<TaskOutcome> taskSucceeded(TaskRef task) {
    return succeeded(task, TaskOutcome::succeeded);
  }

  /**
   * Waits until a task has ended by itself, with exit code 0 of one container, however its other
   * containers ended. Every other end makes it impossible, with its {@link TaskOutcome}.
   *
   * @param task the task
   * @param container the name of the container that counts
   * @return how it ended
   */
  public static Wait<TaskOutcome> taskSucceeded(TaskRef task, String container) {
    Objects.requireNonNull(container, "container");
    return succeeded(task, outcome -> outcome.succeeded(container));
  }

  private static Wait<TaskOutcome> succeeded(TaskRef task, Predicate<TaskOutcome> good) {
    return Waits.until(
        proven(task),
        seen ->
            seen.value()
                .map(there -> ended(there, good))
                .orElseGet(() -> Verdict.impossible(expired(task, seen))));
  }

  private static Verdict<TaskOutcome> ended(Task task, Predicate<TaskOutcome> good) {
    return ended(task) instanceof Verdict.Met<TaskOutcome> met && !good.test(met.value())
        ? Verdict.impossible(met.value())
        : ended(task);
  }

  /**
   * Waits until a running task is HEALTHY. A task without a health check never is: it stays
   * UNKNOWN. A task that stopped makes it impossible, with its {@link TaskOutcome}.
   *
   * @param task the task
   * @return the task as of that poll
   */
  public static Wait<Task> taskHealthy(TaskRef task) {
    return Waits.untilPresent(subject(task), TaskWaits::healthy);
  }

  private static Verdict<Task> healthy(Task task) {
    if (stopped(task)) {
      return Verdict.impossible(TaskOutcome.of(task));
    }
    boolean healthy =
        task.hasStatus(TaskStatus.RUNNING)
            && task.healthStatus()
                .filter(health -> health.equalTo(HealthStatus.HEALTHY))
                .isPresent();
    return healthy ? Verdict.met(task) : pending(task, "not yet HEALTHY");
  }

  /**
   * Waits until a task of a service is protected from scale-in and deployments. A task that cannot
   * be makes it impossible, as {@link ProtectionRefused}.
   *
   * @param task the task
   * @return the protection as of that poll
   */
  public static Wait<ProtectedTask> taskProtected(TaskRef task) {
    Objects.requireNonNull(task, "task");
    return protection(task, ProtectedTask::protectionEnabled, "not yet protected");
  }

  /**
   * Waits until a task of a service is not protected, or not any more. A task that cannot be makes
   * it impossible, as {@link ProtectionRefused}.
   *
   * @param task the task
   * @return the protection as of that poll
   */
  public static Wait<ProtectedTask> taskUnprotected(TaskRef task) {
    Objects.requireNonNull(task, "task");
    return protection(task, it -> !it.protectionEnabled(), "still protected");
  }

  private static Wait<ProtectedTask> protection(
      TaskRef task, Predicate<ProtectedTask> wanted, String missing) {
    return Waits.untilPresent(
        Subject.of(ProtectionLookup.INSTANCE, task),
        protection ->
            protection.fold(
                failure -> Verdict.impossible(new ProtectionRefused(task, failure)),
                it -> wanted.test(it) ? Verdict.met(it) : Verdict.pending(missing)));
  }

  /**
   * Waits until a predicate is true of a task.
   *
   * @param task the task
   * @param predicate a pure predicate
   * @return the task as of that poll
   */
  public static Wait<Task> until(TaskRef task, Predicate<? super Task> predicate) {
    return Waits.untilTrue(subject(task), predicate);
  }

  private static TaskOutcome expired(TaskRef task, Observation<Task> seen) {
    return new TaskOutcome.Expired(task, seen.before().orElse(null));
  }

  private static boolean stopped(Task task) {
    return task.hasStatus(TaskStatus.STOPPED) || task.hasStatus(TaskStatus.DELETED);
  }

  private static <T> Verdict<T> pending(Task task, String missing) {
    String state = task.lastStatus().map(Object::toString).orElse("without status");
    return Verdict.pending(state + ", " + missing);
  }
}
