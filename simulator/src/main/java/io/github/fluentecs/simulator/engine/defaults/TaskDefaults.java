package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskEphemeralStorage;

/** The defaults of tasks. */
public final class TaskDefaults {
  private static final int GIB_ON_FARGATE = 20;

  private TaskDefaults() {}

  /** The part of a task that its launch decides, with everything said. */
  public static Task.Builder complete(Task task, boolean isOnFargate) {
    Task.Builder complete =
        task.toBuilder().inferenceAccelerators(Given.list(task.inferenceAccelerators()));
    if (isOnFargate) {
      int size = size(task.ephemeralStorage());
      complete
          .ephemeralStorage(EphemeralStorage.builder().sizeInGiB(size).build())
          .fargateEphemeralStorage(TaskEphemeralStorage.builder().sizeInGiB(size).build());
    }
    return complete;
  }

  private static int size(@Nullable EphemeralStorage given) {
    return given == null || given.sizeInGiB() == null ? GIB_ON_FARGATE : given.sizeInGiB();
  }
}
