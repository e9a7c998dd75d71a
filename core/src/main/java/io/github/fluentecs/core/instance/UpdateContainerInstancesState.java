package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

/**
 * Sets up to 10 container instances to DRAINING or ACTIVE.
 *
 * <p>A draining instance accepts no new tasks. Tasks of services are replaced elsewhere within the
 * limits of their deployment configuration; standalone tasks keep running. The instance stays
 * DRAINING after its last task has stopped.
 */
@Value.Immutable
public interface UpdateContainerInstancesState
    extends BatchOperation<
        UpdateContainerInstancesState,
        UpdateContainerInstancesStateRequest.Builder,
        UpdateContainerInstancesStateRequest,
        UpdateContainerInstancesStateResponse,
        ContainerInstance> {
  /** The operation {@code UpdateContainerInstancesState}. */
  Action<UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse> ACTION =
      Action.of(
              UpdateContainerInstancesStateRequest.class,
              UpdateContainerInstancesStateResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(
              EcsClient::updateContainerInstancesState,
              () -> EcsAsyncClient::updateContainerInstancesState)
          .idempotent()
          .checked(
              ContainerInstanceRules::ofUpdateContainerInstancesState,
              ContainerInstanceRules::updateContainerInstancesState)
          .onResource("containerInstances")
          .splitsWrites(
              "containerInstances",
              ContainerInstanceRules.UPDATED.max(),
              UpdateContainerInstancesStateRequest::containerInstances,
              (request, ids) -> request.toBuilder().containerInstances(ids).build())
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the container instances
   */
  ClusterRef cluster();

  /**
   * Returns the container instances.
   *
   * @return 1 to 10 ids or ARNs, each once, more {@linkplain #inBatches() in batches} (rule
   *     UpdateContainerInstancesState/containerInstances)
   */
  List<String> containerInstances();

  /**
   * Returns the state to set.
   *
   * @return ACTIVE or DRAINING (rule UpdateContainerInstancesState/status)
   */
  OpenEnum<ContainerInstanceStatus> status();

  @Override
  List<Consumer<? super UpdateContainerInstancesStateRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the container instances
   * @param containerInstances their ids or ARNs
   * @param status ACTIVE or DRAINING
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster, Iterable<String> containerInstances, ContainerInstanceStatus status) {
    Objects.requireNonNull(containerInstances, "containerInstances");
    Objects.requireNonNull(status, "status");
    return new Builder()
        .cluster(cluster)
        .containerInstances(containerInstances)
        .status(OpenEnum.of(status));
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateContainerInstancesState of(UpdateContainerInstancesStateRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateContainerInstancesStateRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        new Builder()
            .cluster(SdkRefs.cluster(whole.cluster()))
            .addAllContainerInstances(whole.containerInstances())
            .status(
                OpenEnum.parse(
                    ContainerInstanceStatus.class, SdkValues.text(whole.statusAsString())));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-container-instances-state --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateContainerInstancesState fromJson(String json) {
    return of(RequestJson.read(json, UpdateContainerInstancesStateRequest.builder()));
  }

  @Override
  default Action<UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse>
      action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default UpdateContainerInstancesStateRequest.Builder draft() {
    return UpdateContainerInstancesStateRequest.builder()
        .cluster(cluster().text())
        .containerInstances(containerInstances())
        .status(status().text());
  }

  @Override
  default Batch<ContainerInstance> result(UpdateContainerInstancesStateResponse response) {
    return Batch.to(this, containerInstances().size())
        .answer(
            response.containerInstances(),
            instance -> ContainerInstance.of(cluster(), instance),
            response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateContainerInstancesState}. Not thread-safe. */
  final class Builder extends ImmutableUpdateContainerInstancesState.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder status(ContainerInstanceStatus value) {
      return status(OpenEnum.of(value));
    }
  }
}
