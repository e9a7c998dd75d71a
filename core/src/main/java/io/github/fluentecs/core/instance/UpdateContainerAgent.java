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
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;

/**
 * Updates the agent of a container instance with the ECS-optimized AMI, or Amazon Linux with
 * ecs-init; not Windows. Tasks keep running. The update has ended when {@link
 * ContainerInstance#agentUpdateStatus()} is UPDATED or FAILED; until then, another call is refused.
 */
@Value.Immutable
public interface UpdateContainerAgent
    extends Operation<
        UpdateContainerAgent,
        UpdateContainerAgentRequest.Builder,
        UpdateContainerAgentRequest,
        UpdateContainerAgentResponse,
        ContainerInstance> {
  /** The operation {@code UpdateContainerAgent}. */
  Action<UpdateContainerAgentRequest, UpdateContainerAgentResponse> ACTION =
      Action.of(
              UpdateContainerAgentRequest.class,
              UpdateContainerAgentResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::updateContainerAgent, () -> EcsAsyncClient::updateContainerAgent)
          .idempotent()
          .checked(
              ContainerInstanceRules::ofUpdateContainerAgent,
              ContainerInstanceRules::updateContainerAgent)
          .onResource("containerInstance")
          .build();

  /**
   * Returns the container instance.
   *
   * @return the container instance, by id or ARN, in its cluster
   */
  ContainerInstanceRef containerInstance();

  @Override
  List<Consumer<? super UpdateContainerAgentRequest.Builder>> customizations();

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
  static UpdateContainerAgent of(UpdateContainerAgentRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
            SdkRefs.inCluster(sdk.cluster(), sdk.containerInstance(), ContainerInstanceRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-container-agent --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateContainerAgent fromJson(String json) {
    return of(RequestJson.read(json, UpdateContainerAgentRequest.builder()));
  }

  @Override
  default Action<UpdateContainerAgentRequest, UpdateContainerAgentResponse> action() {
    return ACTION;
  }

  @Override
  default ContainerInstanceRef resource() {
    return containerInstance();
  }

  @Override
  default UpdateContainerAgentRequest.Builder draft() {
    return UpdateContainerAgentRequest.builder()
        .cluster(containerInstance().cluster().text())
        .containerInstance(containerInstance().text());
  }

  @Override
  default ContainerInstance result(UpdateContainerAgentResponse response) {
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

  /** Builds an {@link UpdateContainerAgent}. Not thread-safe. */
  final class Builder extends ImmutableUpdateContainerAgent.Builder {
    Builder() {}
  }
}
