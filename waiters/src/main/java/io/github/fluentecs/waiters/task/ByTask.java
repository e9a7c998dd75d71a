package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.Lookup;
import java.util.List;

/** The common part of task lookups: one call describes up to 100 tasks of one cluster. */
interface ByTask<S> extends Lookup<TaskRef, S> {
  @Override
  default int limit() {
    return 100;
  }

  @Override
  default String group(TaskRef task) {
    return task.cluster().id();
  }

  /** Returns the tasks as a command names them. */
  static List<String> texts(List<TaskRef> tasks) {
    return tasks.stream().map(TaskRef::text).toList();
  }
}
