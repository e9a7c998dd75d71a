package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetResponse;

/**
 * Deletes a task set of a service whose deployment controller is EXTERNAL: it is DRAINING while its
 * tasks stop, and is then removed. Without force, ECS refuses a task set that is not scaled to 0.
 */
@Value.Immutable
public interface DeleteTaskSet
    extends Operation<
        DeleteTaskSet,
        DeleteTaskSetRequest.Builder,
        DeleteTaskSetRequest,
        DeleteTaskSetResponse,
        TaskSet> {
  /** The operation {@code DeleteTaskSet}. */
  Action<DeleteTaskSetRequest, DeleteTaskSetResponse> ACTION =
      Action.of(
              DeleteTaskSetRequest.class,
              DeleteTaskSetResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::deleteTaskSet, () -> EcsAsyncClient::deleteTaskSet)
          .idempotent()
          .checked(TaskSetRules::ofDeleteTaskSet, TaskSetRules::deleteTaskSet)
          .onResource("taskSet")
          .build();

  /**
   * Returns the task set.
   *
   * @return the task set, in its service
   */
  TaskSetRef taskSet();

  /**
   * Returns whether the task set is deleted even if it is not scaled to 0.
   *
   * @return absent means no
   */
  Optional<Boolean> force();

  @Override
  List<Consumer<? super DeleteTaskSetRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param taskSet the task set to delete
   * @return a builder
   */
  static Builder builder(TaskSetRef taskSet) {
    return new Builder().taskSet(taskSet);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteTaskSet of(DeleteTaskSetRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
                SdkRefs.of(
                    sdk.taskSet(),
                    text ->
                        TaskSetRef.of(
                            SdkRefs.inCluster(sdk.cluster(), sdk.service(), ServiceRef::of), text)))
            .force(Optional.ofNullable(sdk.force()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-task-set --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteTaskSet fromJson(String json) {
    return of(RequestJson.read(json, DeleteTaskSetRequest.builder()));
  }

  @Override
  default Action<DeleteTaskSetRequest, DeleteTaskSetResponse> action() {
    return ACTION;
  }

  @Override
  default TaskSetRef resource() {
    return taskSet();
  }

  @Override
  default DeleteTaskSetRequest.Builder draft() {
    return DeleteTaskSetRequest.builder()
        .cluster(taskSet().service().cluster().text())
        .service(taskSet().service().text())
        .taskSet(taskSet().text())
        .force(force().orElse(null));
  }

  @Override
  default TaskSet result(DeleteTaskSetResponse response) {
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

  /** Builds a {@link DeleteTaskSet}. Not thread-safe. */
  final class Builder extends ImmutableDeleteTaskSet.Builder {
    Builder() {}
  }
}
