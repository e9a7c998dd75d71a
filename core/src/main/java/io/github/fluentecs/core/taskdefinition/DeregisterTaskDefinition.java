package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionResponse;

/**
 * Makes one revision of a task definition INACTIVE: running tasks continue and services can still
 * scale, but no new tasks or services can use it.
 */
@Value.Immutable
public interface DeregisterTaskDefinition
    extends Operation<
        DeregisterTaskDefinition,
        DeregisterTaskDefinitionRequest.Builder,
        DeregisterTaskDefinitionRequest,
        DeregisterTaskDefinitionResponse,
        TaskDefinition> {
  /** The operation {@code DeregisterTaskDefinition}. */
  Action<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse> ACTION =
      Action.of(
              DeregisterTaskDefinitionRequest.class,
              DeregisterTaskDefinitionResponse.class,
              ThrottleCategory.TASK_DEFINITION_MODIFY)
          .calls(
              EcsClient::deregisterTaskDefinition, () -> EcsAsyncClient::deregisterTaskDefinition)
          .idempotent()
          .checked(
              TaskDefinitionRules::ofDeregisterTaskDefinition,
              TaskDefinitionRules::deregisterTaskDefinition)
          .build();

  /**
   * Returns the task definition.
   *
   * @return {@code family:revision} or an ARN (rule DeregisterTaskDefinition/taskDefinition)
   */
  TaskDefinitionRef taskDefinition();

  @Override
  List<Consumer<? super DeregisterTaskDefinitionRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param taskDefinition {@code family:revision} or an ARN
   * @return a builder
   */
  static Builder builder(TaskDefinitionRef taskDefinition) {
    return new Builder().taskDefinition(taskDefinition);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeregisterTaskDefinition of(DeregisterTaskDefinitionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.taskDefinition(), TaskDefinitionRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs deregister-task-definition --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeregisterTaskDefinition fromJson(String json) {
    return of(RequestJson.read(json, DeregisterTaskDefinitionRequest.builder()));
  }

  @Override
  default Action<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse> action() {
    return ACTION;
  }

  @Override
  default TaskDefinitionRef resource() {
    return taskDefinition();
  }

  @Override
  default DeregisterTaskDefinitionRequest.Builder draft() {
    return DeregisterTaskDefinitionRequest.builder().taskDefinition(taskDefinition().text());
  }

  @Override
  default TaskDefinition result(DeregisterTaskDefinitionResponse response) {
    return TaskDefinition.of(response.taskDefinition(), List.of());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeregisterTaskDefinition}. Not thread-safe. */
  final class Builder extends ImmutableDeregisterTaskDefinition.Builder {
    Builder() {}
  }
}
