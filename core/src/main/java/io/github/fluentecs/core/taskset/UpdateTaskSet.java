package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

/**
 * Changes the scale of a task set in a service whose deployment controller is EXTERNAL; nothing
 * else of a task set can be changed. Idempotent.
 */
@Value.Immutable
public interface UpdateTaskSet
    extends Operation<
        UpdateTaskSet,
        UpdateTaskSetRequest.Builder,
        UpdateTaskSetRequest,
        UpdateTaskSetResponse,
        TaskSet> {
  /** The operation {@code UpdateTaskSet}. */
  Action<UpdateTaskSetRequest, UpdateTaskSetResponse> ACTION =
      Action.of(
              UpdateTaskSetRequest.class,
              UpdateTaskSetResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::updateTaskSet, () -> EcsAsyncClient::updateTaskSet)
          .idempotent()
          .checked(TaskSetRules::ofUpdateTaskSet, TaskSetRules::updateTaskSet)
          .onResource("taskSet")
          .build();

  /**
   * Returns the task set.
   *
   * @return the task set, in its service
   */
  TaskSetRef taskSet();

  /**
   * Returns the scale as a percentage of the service's desired count.
   *
   * @return 0 to 100 percent (rule UpdateTaskSet/scale)
   */
  Percent scale();

  @Override
  List<Consumer<? super UpdateTaskSetRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param taskSet the task set
   * @param scale the percentage of the service's desired count, 0 to 100
   * @return a builder
   */
  static Builder builder(TaskSetRef taskSet, Percent scale) {
    return new Builder().taskSet(taskSet).scale(scale);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateTaskSet of(UpdateTaskSetRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
            SdkRefs.of(
                sdk.taskSet(),
                text ->
                    TaskSetRef.of(
                        SdkRefs.inCluster(sdk.cluster(), sdk.service(), ServiceRef::of), text)),
            Scales.of(sdk.scale()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-task-set --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateTaskSet fromJson(String json) {
    return of(RequestJson.read(json, UpdateTaskSetRequest.builder()));
  }

  @Override
  default Action<UpdateTaskSetRequest, UpdateTaskSetResponse> action() {
    return ACTION;
  }

  @Override
  default TaskSetRef resource() {
    return taskSet();
  }

  @Override
  default UpdateTaskSetRequest.Builder draft() {
    return UpdateTaskSetRequest.builder()
        .cluster(taskSet().service().cluster().text())
        .service(taskSet().service().text())
        .taskSet(taskSet().text())
        .scale(Scales.toSdk(scale()));
  }

  @Override
  default TaskSet result(UpdateTaskSetResponse response) {
    return TaskSet.of(response.taskSet());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateTaskSet}. Not thread-safe. */
  final class Builder extends ImmutableUpdateTaskSet.Builder {
    Builder() {}
  }
}
