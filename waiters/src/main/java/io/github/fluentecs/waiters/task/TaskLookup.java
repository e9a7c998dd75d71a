package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.event.TaskStateChange;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Polls up to 100 tasks of a cluster by one DescribeTasks. */
enum TaskLookup implements ByTask<Task> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return DescribeTasks.ACTION.throttleCategory();
  }

  @Override
  public Query<Map<String, Task>> fetch(List<TaskRef> tasks) {
    return Query.byKey(
        DescribeTasks.builder(tasks.get(0).cluster(), ByTask.texts(tasks)).build(),
        task -> task.ref().id());
  }

  @Override
  public Snapshot snapshot(Task task) {
    String state = task.lastStatus().map(Object::toString).orElse("UNKNOWN");
    String health = task.healthStatus().map(Object::toString).orElse("UNKNOWN");
    Snapshot.Builder shown =
        Snapshot.builder(health.equals("UNKNOWN") ? state : state + " " + health);
    task.stoppedReason().ifPresent(shown::note);
    return shown.build();
  }

  @Override
  public Evidence evidence(Task task) {
    return task.hasStatus(TaskStatus.STOPPED) ? Evidence.of(task) : Evidence.none();
  }

  @Override
  public Optional<Task> told(EcsEvent event) {
    return event instanceof TaskStateChange change ? Optional.of(change.task()) : Optional.empty();
  }

  @Override
  public OptionalLong version(Task task) {
    return task.version();
  }
}
