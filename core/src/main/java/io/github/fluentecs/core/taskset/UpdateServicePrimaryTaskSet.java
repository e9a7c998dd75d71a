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
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetResponse;

/**
 * Makes a task set the primary one, which serves production traffic, in a service whose deployment
 * controller is EXTERNAL. The parameters of the new primary task set become those of the service;
 * the former one stays ACTIVE. Idempotent.
 */
@Value.Immutable
public interface UpdateServicePrimaryTaskSet
    extends Operation<
        UpdateServicePrimaryTaskSet,
        UpdateServicePrimaryTaskSetRequest.Builder,
        UpdateServicePrimaryTaskSetRequest,
        UpdateServicePrimaryTaskSetResponse,
        TaskSet> {
  /** The operation {@code UpdateServicePrimaryTaskSet}. */
  Action<UpdateServicePrimaryTaskSetRequest, UpdateServicePrimaryTaskSetResponse> ACTION =
      Action.of(
              UpdateServicePrimaryTaskSetRequest.class,
              UpdateServicePrimaryTaskSetResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(
              EcsClient::updateServicePrimaryTaskSet,
              () -> EcsAsyncClient::updateServicePrimaryTaskSet)
          .idempotent()
          .checked(
              TaskSetRules::ofUpdateServicePrimaryTaskSet,
              TaskSetRules::updateServicePrimaryTaskSet)
          .onResource("service")
          .build();

  /**
   * Returns the task set that becomes the primary one.
   *
   * @return the task set, in its service
   */
  TaskSetRef primaryTaskSet();

  @Override
  List<Consumer<? super UpdateServicePrimaryTaskSetRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param taskSet the task set that becomes the primary one
   * @return a builder
   */
  static Builder builder(TaskSetRef taskSet) {
    Objects.requireNonNull(taskSet, "taskSet");
    return new Builder().primaryTaskSet(taskSet);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateServicePrimaryTaskSet of(UpdateServicePrimaryTaskSetRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
            SdkRefs.of(
                sdk.primaryTaskSet(),
                text ->
                    TaskSetRef.of(
                        SdkRefs.inCluster(sdk.cluster(), sdk.service(), ServiceRef::of), text)));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-service-primary-task-set --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateServicePrimaryTaskSet fromJson(String json) {
    return of(RequestJson.read(json, UpdateServicePrimaryTaskSetRequest.builder()));
  }

  @Override
  default Action<UpdateServicePrimaryTaskSetRequest, UpdateServicePrimaryTaskSetResponse> action() {
    return ACTION;
  }

  @Override
  default TaskSetRef resource() {
    return primaryTaskSet();
  }

  @Override
  default UpdateServicePrimaryTaskSetRequest.Builder draft() {
    return UpdateServicePrimaryTaskSetRequest.builder()
        .cluster(primaryTaskSet().service().cluster().text())
        .service(primaryTaskSet().service().text())
        .primaryTaskSet(primaryTaskSet().text());
  }

  @Override
  default TaskSet result(UpdateServicePrimaryTaskSetResponse response) {
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

  /** Builds an {@link UpdateServicePrimaryTaskSet}. Not thread-safe. */
  final class Builder extends ImmutableUpdateServicePrimaryTaskSet.Builder {
    Builder() {}
  }
}
