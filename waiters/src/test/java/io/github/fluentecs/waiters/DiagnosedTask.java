package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Polls tasks, and reads the task {@code witness} for the cause of a failure. */
public enum DiagnosedTask implements Lookup<TaskRef, Task> {
  LOOKUP;

  private static final String WITNESS = "witness";

  /** Waits until a task runs; one that stopped makes it impossible. */
  public static Wait<Task> running(TaskRef task) {
    return Waits.until(
        Subject.of(LOOKUP, task), seen -> seen.value().map(DiagnosedTask::judge).orElseThrow());
  }

  /** Returns whether a request reads the cause of a failure. */
  static boolean isDiagnostic(EcsRequest request) {
    return ((DescribeTasksRequest) request).tasks().equals(List.of(WITNESS));
  }

  /** Returns the cause of a failure. */
  static DescribeTasksResponse witness() {
    return Answers.tasks(
        Answers.task(
            WITNESS, task -> task.lastStatus("STOPPED").stoppedReason("OutOfMemoryError: killed")));
  }

  private static Verdict<Task> judge(Task task) {
    if (task.hasStatus(TaskStatus.RUNNING)) {
      return Verdict.met(task);
    }
    return task.hasStatus(TaskStatus.STOPPED)
        ? Verdict.impossible(Blocker.of("It is over."))
        : Verdict.pending("not yet");
  }

  @Override
  public ThrottleCategory category() {
    return ThrottleCategory.CLUSTER_RESOURCE_READ;
  }

  @Override
  public int limit() {
    return 100;
  }

  @Override
  public String group(TaskRef task) {
    return task.cluster().id();
  }

  @Override
  public Query<Map<String, Task>> fetch(List<TaskRef> tasks) {
    List<String> ids = tasks.stream().map(TaskRef::text).toList();
    return Query.byKey(
        DescribeTasks.builder(tasks.get(0).cluster(), ids).build(), task -> task.ref().id());
  }

  @Override
  public Snapshot snapshot(Task task) {
    return Snapshot.of(task.sdk().lastStatus());
  }

  @Override
  public Query<Evidence> diagnosticQuery(TaskRef task) {
    return Query.call(
        DescribeTasks.builder(task.cluster(), List.of(WITNESS)).build(),
        batch -> Query.result(Evidence.builder().addAllStoppedTasks(batch.succeeded()).build()));
  }

  /** A task's version stands for how bad things are. */
  @Override
  public boolean isWorse(@Nullable Task before, Task now) {
    return before != null && versionIn(now) > versionIn(before);
  }

  private static long versionIn(Task task) {
    return task.sdk().version() == null ? 0 : task.sdk().version();
  }
}
