package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/**
 * Stops a task: its containers get SIGTERM, and SIGKILL after their stop timeout (30 s by default).
 * ECS deletes the task's tags. The returned task may still be stopping; it has stopped when its
 * last status is STOPPED.
 */
@Value.Immutable
public interface StopTask
    extends Operation<StopTask, StopTaskRequest.Builder, StopTaskRequest, StopTaskResponse, Task> {
  /** The operation {@code StopTask}. */
  Action<StopTaskRequest, StopTaskResponse> ACTION =
      Action.of(
              StopTaskRequest.class,
              StopTaskResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::stopTask, () -> EcsAsyncClient::stopTask)
          .idempotent()
          .checked(TaskRules::ofStopTask, TaskRules::stopTask)
          .onResource("task")
          .build();

  /**
   * Returns the task.
   *
   * @return the task, by id or ARN, in its cluster
   */
  TaskRef task();

  /**
   * Returns the reason, which becomes part of the stopped task.
   *
   * @return a text; at most 255 characters are advised (rule NM-8)
   */
  Optional<String> reason();

  @Override
  List<Consumer<? super StopTaskRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param task the task to stop
   * @return a builder
   */
  static Builder builder(TaskRef task) {
    return new Builder().task(task);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static StopTask of(StopTaskRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.inCluster(sdk.cluster(), sdk.task(), TaskRef::of))
            .reason(Optional.ofNullable(sdk.reason()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs stop-task --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static StopTask fromJson(String json) {
    return of(RequestJson.read(json, StopTaskRequest.builder()));
  }

  @Override
  default Action<StopTaskRequest, StopTaskResponse> action() {
    return ACTION;
  }

  @Override
  default TaskRef resource() {
    return task();
  }

  @Override
  default StopTaskRequest.Builder draft() {
    return StopTaskRequest.builder()
        .cluster(task().cluster().text())
        .task(task().text())
        .reason(reason().orElse(null));
  }

  @Override
  default Task result(StopTaskResponse response) {
    return Task.of(response.task());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link StopTask}. Not thread-safe. */
  final class Builder extends ImmutableStopTask.Builder {
    Builder() {}
  }
}
