package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/**
 * Registers a container instance, as the ECS agent does when it starts. Intended for agents and
 * their tests.
 */
@Value.Immutable
public interface RegisterContainerInstance
    extends Operation<
        RegisterContainerInstance,
        RegisterContainerInstanceRequest.Builder,
        RegisterContainerInstanceRequest,
        RegisterContainerInstanceResponse,
        ContainerInstance> {
  /** The operation {@code RegisterContainerInstance}. */
  Action<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse> ACTION =
      Action.of(
              RegisterContainerInstanceRequest.class,
              RegisterContainerInstanceResponse.class,
              ThrottleCategory.AGENT_MODIFY)
          .calls(
              EcsClient::registerContainerInstance, () -> EcsAsyncClient::registerContainerInstance)
          .notIdempotent("List the container instances of the cluster.")
          .checked(
              ContainerInstanceRules::ofRegisterContainerInstance,
              ContainerInstanceRules::registerContainerInstance)
          .onResource("cluster")
          .alsoNeeds("ecs:TagResource")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster that the container instance joins
   */
  ClusterRef cluster();

  /**
   * Returns the document that identifies the EC2 instance.
   *
   * @return the text from the instance's metadata service
   */
  @Value.Redacted
  Optional<String> instanceIdentityDocument();

  /**
   * Returns the signature of the document.
   *
   * @return the signature from the instance's metadata service
   */
  @Value.Redacted
  Optional<String> instanceIdentityDocumentSignature();

  /**
   * Returns the resources for tasks.
   *
   * @return CPU, memory, reserved ports and others
   */
  List<Resource> totalResources();

  /**
   * Returns the agent's version.
   *
   * @return for example {@code 1.86.0}
   */
  Optional<String> agentVersion();

  /**
   * Returns the commit that the agent was built from.
   *
   * @return a Git commit's hash
   */
  Optional<String> agentHash();

  /**
   * Returns the container runtime's version.
   *
   * @return for example {@code DockerVersion: 25.0.3}
   */
  Optional<String> dockerVersion();

  /**
   * Returns the container instance that registers again.
   *
   * @return its ARN; absent for a new one
   */
  Optional<String> containerInstanceArn();

  /**
   * Returns the attributes.
   *
   * @return attributes of the new container instance (rules AT-1 to AT-3)
   */
  List<Attribute> attributes();

  /**
   * Returns the devices.
   *
   * @return GPUs and others
   */
  List<PlatformDevice> platformDevices();

  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  @Override
  List<Consumer<? super RegisterContainerInstanceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster that the container instance joins
   * @return a builder
   */
  static Builder builder(ClusterRef cluster) {
    return new Builder().cluster(cluster);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static RegisterContainerInstance of(RegisterContainerInstanceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    RegisterContainerInstanceRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()))
            .instanceIdentityDocument(Optional.ofNullable(whole.instanceIdentityDocument()))
            .instanceIdentityDocumentSignature(
                Optional.ofNullable(whole.instanceIdentityDocumentSignature()))
            .addAllTotalResources(SdkLists.map(whole.totalResources(), Resource::of))
            .agentVersion(Optional.ofNullable(whole.versionInfo()).map(VersionInfo::agentVersion))
            .agentHash(Optional.ofNullable(whole.versionInfo()).map(VersionInfo::agentHash))
            .dockerVersion(Optional.ofNullable(whole.versionInfo()).map(VersionInfo::dockerVersion))
            .containerInstanceArn(Optional.ofNullable(whole.containerInstanceArn()))
            .addAllAttributes(SdkLists.map(whole.attributes(), Attribute::of))
            .addAllPlatformDevices(SdkLists.map(whole.platformDevices(), PlatformDevice::of))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs register-container-instance --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static RegisterContainerInstance fromJson(String json) {
    return of(RequestJson.read(json, RegisterContainerInstanceRequest.builder()));
  }

  @Override
  default Action<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default RegisterContainerInstanceRequest.Builder draft() {
    return RegisterContainerInstanceRequest.builder()
        .cluster(cluster().text())
        .instanceIdentityDocument(instanceIdentityDocument().orElse(null))
        .instanceIdentityDocumentSignature(instanceIdentityDocumentSignature().orElse(null))
        .totalResources(SdkLists.mapOrNull(totalResources(), Observed::sdk))
        .versionInfo(versionInfo())
        .containerInstanceArn(containerInstanceArn().orElse(null))
        .attributes(Attribute.toSdkOrNull(attributes()))
        .platformDevices(SdkLists.mapOrNull(platformDevices(), PlatformDevice::toSdk))
        .tags(Tags.toSdk(tags()));
  }

  private @Nullable VersionInfo versionInfo() {
    return agentVersion().isEmpty() && agentHash().isEmpty() && dockerVersion().isEmpty()
        ? null
        : VersionInfo.builder()
            .agentVersion(agentVersion().orElse(null))
            .agentHash(agentHash().orElse(null))
            .dockerVersion(dockerVersion().orElse(null))
            .build();
  }

  @Override
  default ContainerInstance result(RegisterContainerInstanceResponse response) {
    return ContainerInstance.of(cluster(), response.containerInstance());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link RegisterContainerInstance}. Not thread-safe. */
  final class Builder extends ImmutableRegisterContainerInstance.Builder {
    Builder() {}
  }
}
