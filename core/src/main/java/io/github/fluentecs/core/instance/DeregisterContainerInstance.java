package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceResponse;

/**
 * Removes a container instance from its cluster; the EC2 instance keeps running. Drain it first:
 * with running tasks the call is refused, or, with force, leaves them running without supervision
 * by ECS.
 */
@Value.Immutable
public interface DeregisterContainerInstance
    extends Operation<
        DeregisterContainerInstance,
        DeregisterContainerInstanceRequest.Builder,
        DeregisterContainerInstanceRequest,
        DeregisterContainerInstanceResponse,
        ContainerInstance> {
  /** The operation {@code DeregisterContainerInstance}. */
  Action<DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse> ACTION =
      Action.of(
              DeregisterContainerInstanceRequest.class,
              DeregisterContainerInstanceResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(
              EcsClient::deregisterContainerInstance,
              () -> EcsAsyncClient::deregisterContainerInstance)
          .idempotent()
          .checked(
              ContainerInstanceRules::ofDeregisterContainerInstance,
              ContainerInstanceRules::deregisterContainerInstance)
          .onResource("cluster")
          .build();

  /**
   * Returns the container instance.
   *
   * @return the container instance, by id or ARN, in its cluster
   */
  ContainerInstanceRef containerInstance();

  /**
   * Returns whether to deregister despite running tasks.
   *
   * @return absent means no
   */
  Optional<Boolean> force();

  @Override
  List<Consumer<? super DeregisterContainerInstanceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param containerInstance the container instance
   * @return a builder
   */
  static Builder builder(ContainerInstanceRef containerInstance) {
    return new Builder().containerInstance(containerInstance);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeregisterContainerInstance of(DeregisterContainerInstanceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.inCluster(sdk.cluster(), sdk.containerInstance(), ContainerInstanceRef::of))
            .force(Optional.ofNullable(sdk.force()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs deregister-container-instance --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeregisterContainerInstance fromJson(String json) {
    return of(RequestJson.read(json, DeregisterContainerInstanceRequest.builder()));
  }

  @Override
  default Action<DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse> action() {
    return ACTION;
  }

  @Override
  default ContainerInstanceRef resource() {
    return containerInstance();
  }

  @Override
  default DeregisterContainerInstanceRequest.Builder draft() {
    return DeregisterContainerInstanceRequest.builder()
        .cluster(containerInstance().cluster().text())
        .containerInstance(containerInstance().text())
        .force(force().orElse(null));
  }

  @Override
  default ContainerInstance result(DeregisterContainerInstanceResponse response) {
    return ContainerInstance.of(containerInstance().cluster(), response.containerInstance());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeregisterContainerInstance}. Not thread-safe. */
  final class Builder extends ImmutableDeregisterContainerInstance.Builder {
    Builder() {}
  }
}
