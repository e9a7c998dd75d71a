package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.CreateDaemonResponse;
import software.amazon.awssdk.services.ecs.model.DaemonDetail;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Creates a daemon, and deploys it to every instance of its capacity providers. */
@Value.Immutable
public interface CreateDaemon
    extends Operation<
        CreateDaemon,
        CreateDaemonRequest.Builder,
        CreateDaemonRequest,
        CreateDaemonResponse,
        Daemon> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code CreateDaemon}. */
    public static final Action<CreateDaemonRequest, CreateDaemonResponse> ACTION =
        Action.of(
                CreateDaemonRequest.class,
                CreateDaemonResponse.class,
                ThrottleCategory.SERVICE_MODIFY)
            .calls(EcsClient::createDaemon, () -> EcsAsyncClient::createDaemon)
            .checked(CreateDaemonRules::constraints, CreateDaemonRules::check)
            .alsoNeeds("iam:PassRole", "ecs:TagResource")
            .clientToken(CreateDaemonRequest::clientToken, CreateDaemonRequest.Builder::clientToken)
            .build();

    private Newer() {}
  }

  /**
   * Returns the cluster.
   *
   * @return the cluster, by its ARN (rule CreateDaemon/clusterArn/arn)
   */
  ClusterRef cluster();

  /**
   * Returns the name.
   *
   * @return 1 to 255 letters, digits, - and _ (rule CreateDaemon/daemonName/name)
   */
  String daemonName();

  /**
   * Returns the daemon task definition.
   *
   * @return the ARN of a revision (rule CreateDaemon/daemonTaskDefinitionArn/arn)
   */
  DaemonTaskDefinitionRef daemonTaskDefinition();

  /**
   * Returns the capacity providers, which must be of managed instances.
   *
   * @return their ARNs (rule CreateDaemon/capacityProviderArns/arn)
   */
  List<CapacityProviderRef> capacityProviders();

  /**
   * Returns how deployments proceed.
   *
   * @return absent means the defaults of ECS
   */
  Optional<DaemonDeploymentConfiguration> deploymentConfiguration();

  /**
   * Returns whether tasks get the tags of the daemon.
   *
   * @return DAEMON or NONE (rule CreateDaemon/propagateTags); absent means NONE
   */
  Optional<OpenEnum<DaemonPropagateTags>> propagateTags();

  /**
   * Returns whether tasks get the tags of ECS itself.
   *
   * @return absent means no
   */
  Optional<Boolean> enableECSManagedTags();

  /**
   * Returns whether commands can be executed in the containers.
   *
   * @return absent means no
   */
  Optional<Boolean> enableExecuteCommand();

  /**
   * Returns whether an instance is drained and replaced when its task of the daemon stops or
   * becomes unhealthy.
   *
   * @return absent means yes
   */
  Optional<Boolean> critical();

  /**
   * Returns the tags of the daemon.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  /**
   * Returns the client token for every execution of this command.
   *
   * @return 1 to 36 printable ASCII characters (rule NM-7); absent means a new one for each
   *     execution
   */
  @Value.Redacted
  Optional<String> clientToken();

  @Override
  List<Consumer<? super CreateDaemonRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster, by its ARN
   * @param daemonName the name
   * @param daemonTaskDefinition the ARN of a revision
   * @param capacityProviders the ARNs of providers of managed instances
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster,
      String daemonName,
      DaemonTaskDefinitionRef daemonTaskDefinition,
      Iterable<? extends CapacityProviderRef> capacityProviders) {
    Objects.requireNonNull(capacityProviders, "capacityProviders");
    return new Builder()
        .cluster(cluster)
        .daemonName(daemonName)
        .daemonTaskDefinition(daemonTaskDefinition)
        .capacityProviders(capacityProviders);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateDaemon of(CreateDaemonRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    CreateDaemonRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkRefs.cluster(whole.clusterArn()),
                SdkValues.text(whole.daemonName()),
                SdkRefs.of(whole.daemonTaskDefinitionArn(), DaemonTaskDefinitionRef::of),
                SdkLists.map(whole.capacityProviderArns(), CapacityProviderRef::of))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value))
            .clientToken(Optional.ofNullable(whole.clientToken()))
            .deploymentConfiguration(
                Optional.ofNullable(whole.deploymentConfiguration())
                    .map(DaemonDeploymentConfiguration::of))
            .propagateTags(
                OpenEnum.parseNullable(DaemonPropagateTags.class, whole.propagateTagsAsString()))
            .enableECSManagedTags(Optional.ofNullable(whole.enableECSManagedTags()))
            .enableExecuteCommand(Optional.ofNullable(whole.enableExecuteCommand()))
            .critical(Optional.ofNullable((Boolean) NewerMember.CRITICAL.read(whole)));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs create-daemon --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static CreateDaemon fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, CreateDaemonRequest.builder())));
  }

  @Override
  default Action<CreateDaemonRequest, CreateDaemonResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonRef resource() {
    return DaemonRef.of(cluster(), daemonName());
  }

  @Override
  default CreateDaemonRequest.Builder draft() {
    var request =
        CreateDaemonRequest.builder()
            .clusterArn(cluster().text())
            .daemonName(daemonName())
            .tags(Tags.toSdk(tags()))
            .clientToken(clientToken().orElse(null))
            .daemonTaskDefinitionArn(daemonTaskDefinition().text())
            .capacityProviderArns(ResourceRef.textsOrNull(capacityProviders()))
            .deploymentConfiguration(
                deploymentConfiguration().map(DaemonDeploymentConfiguration::toSdk).orElse(null))
            .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
            .enableECSManagedTags(enableECSManagedTags().orElse(null))
            .enableExecuteCommand(enableExecuteCommand().orElse(null));
    NewerMember.CRITICAL.set(request, critical().orElse(null));
    return request;
  }

  @Override
  default Daemon result(CreateDaemonResponse response) {
    return Daemon.of(SdkMembers.copy(response, DaemonDetail.builder()).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link CreateDaemon}. Not thread-safe. */
  final class Builder extends ImmutableCreateDaemon.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder propagateTags(DaemonPropagateTags value) {
      return propagateTags(OpenEnum.of(value));
    }
  }
}
