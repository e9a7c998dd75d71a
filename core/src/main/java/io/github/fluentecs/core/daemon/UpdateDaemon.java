package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DaemonDetail;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonResponse;

/**
 * Updates a daemon, which deploys it anew: instance by instance, as many at a time as the drain
 * percent says.
 */
@Value.Immutable
public interface UpdateDaemon
    extends Operation<
        UpdateDaemon,
        UpdateDaemonRequest.Builder,
        UpdateDaemonRequest,
        UpdateDaemonResponse,
        Daemon> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code UpdateDaemon}. */
    public static final Action<UpdateDaemonRequest, UpdateDaemonResponse> ACTION =
        Action.of(
                UpdateDaemonRequest.class,
                UpdateDaemonResponse.class,
                ThrottleCategory.SERVICE_MODIFY)
            .calls(EcsClient::updateDaemon, () -> EcsAsyncClient::updateDaemon)
            .checked(UpdateDaemonRules::constraints, UpdateDaemonRules::check)
            .notIdempotent("List the daemon's deployments.")
            .alsoNeeds("iam:PassRole")
            .onResource("daemonArn")
            .build();

    private Newer() {}
  }

  /**
   * Returns the daemon.
   *
   * @return the daemon, by its ARN (rule UpdateDaemon/daemonArn)
   */
  DaemonRef daemon();

  /**
   * Returns the daemon task definition.
   *
   * @return the ARN of a revision (rule UpdateDaemon/daemonTaskDefinitionArn/arn)
   */
  DaemonTaskDefinitionRef daemonTaskDefinition();

  /**
   * Returns the capacity providers, which must be of managed instances.
   *
   * @return their ARNs (rule UpdateDaemon/capacityProviderArns/arn); all of the daemon from now on
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
   * @return DAEMON or NONE (rule UpdateDaemon/propagateTags); absent means NONE
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

  @Override
  List<Consumer<? super UpdateDaemonRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemon the daemon
   * @param daemonTaskDefinition the ARN of a revision
   * @param capacityProviders the ARNs of providers of managed instances
   * @return a builder
   */
  static Builder builder(
      DaemonRef daemon,
      DaemonTaskDefinitionRef daemonTaskDefinition,
      Iterable<? extends CapacityProviderRef> capacityProviders) {
    Objects.requireNonNull(capacityProviders, "capacityProviders");
    return new Builder()
        .daemon(daemon)
        .daemonTaskDefinition(daemonTaskDefinition)
        .capacityProviders(capacityProviders);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateDaemon of(UpdateDaemonRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateDaemonRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkRefs.byArn(whole.daemonArn(), DaemonRef::ofArn, DaemonRef::of),
                SdkRefs.of(whole.daemonTaskDefinitionArn(), DaemonTaskDefinitionRef::of),
                SdkLists.map(whole.capacityProviderArns(), CapacityProviderRef::of))
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
   * Reads JSON as {@code aws ecs update-daemon --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static UpdateDaemon fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, UpdateDaemonRequest.builder())));
  }

  @Override
  default Action<UpdateDaemonRequest, UpdateDaemonResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonRef resource() {
    return daemon();
  }

  @Override
  default UpdateDaemonRequest.Builder draft() {
    var request =
        UpdateDaemonRequest.builder()
            .daemonArn(daemon().text())
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
  default Daemon result(UpdateDaemonResponse response) {
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

  /** Builds a {@link UpdateDaemon}. Not thread-safe. */
  final class Builder extends ImmutableUpdateDaemon.Builder {
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
