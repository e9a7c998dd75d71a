package io.github.fluentecs.dsl;

import io.github.fluentecs.core.service.Percent;
import io.github.fluentecs.core.service.ServiceRef;
import io.github.fluentecs.core.taskset.TaskSetRef;
import io.github.fluentecs.core.taskset.UpdateTaskSet;

/** A task set, with its verbs. Immutable and thread-safe. */
public final class TaskSetScope extends TaskSetRef {
  TaskSetScope(ServiceRef service, String idOrArn) {
    super(service, idOrArn);
  }

  /**
   * Scales the task set.
   *
   * @param scale the part of the service's desired count: 0 to 100 percent
   * @return the command
   */
  public UpdateTaskSet scaleTo(Percent scale) {
    return UpdateTaskSet.builder(this, scale).build();
  }
}
