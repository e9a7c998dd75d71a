package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.PropagateMITags;

/**
 * Managed instances, which ECS launches and maintains for one cluster. A launch type cannot name
 * them, only a strategy (rule CP-14). Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface ManagedInstancesProvider extends InstanceProvider {
  /**
   * Returns the cluster that the capacity provider belongs to.
   *
   * @return the cluster
   */
  ClusterRef cluster();

  /**
   * Returns the role with which ECS manages instances.
   *
   * @return an IAM role's ARN
   */
  String infrastructureRoleArn();

  /**
   * Returns how instances are launched: profile, subnets, storage and instance requirements.
   *
   * @return the launch template
   */
  InstanceLaunchTemplate instanceLaunchTemplate();

  /**
   * Returns whether instances get the capacity provider's tags.
   *
   * @return CAPACITY_PROVIDER or NONE; absent means NONE
   */
  Optional<OpenEnum<PropagateMITags>> propagateTags();

  /**
   * Returns when idle instances are terminated.
   *
   * @return absent means that ECS decides
   */
  Optional<ScaleIn> scaleIn();

  /**
   * Returns whether ECS replaces unhealthy instances.
   *
   * @return ENABLED or DISABLED; absent means that ECS decides
   */
  Optional<OpenEnum<AutoRepair>> autoRepair();

  /**
   * Starts a provider.
   *
   * @param cluster the cluster that the capacity provider belongs to
   * @param infrastructureRoleArn the role with which ECS manages instances
   * @param launchTemplate how instances are launched
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster, String infrastructureRoleArn, InstanceLaunchTemplate launchTemplate) {
    Objects.requireNonNull(launchTemplate, "launchTemplate");
    return new Builder()
        .cluster(cluster)
        .infrastructureRoleArn(infrastructureRoleArn)
        .instanceLaunchTemplate(launchTemplate);
  }

  /**
   * Copies the SDK's model of a new provider.
   *
   * @param cluster the cluster, which the model does not hold
   * @param sdk the model
   * @return the provider
   */
  static ManagedInstancesProvider of(
      ClusterRef cluster, CreateManagedInstancesProviderConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return of(
        cluster,
        SdkMembers.copy(
                sdk, software.amazon.awssdk.services.ecs.model.ManagedInstancesProvider.builder())
            .build());
  }

  /**
   * Copies the SDK's model of an observed provider.
   *
   * @param cluster the cluster, which the model does not hold
   * @param sdk the model
   * @return the provider
   */
  static ManagedInstancesProvider of(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ManagedInstancesProvider sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .cluster(cluster)
        .infrastructureRoleArn(SdkValues.text(sdk.infrastructureRoleArn()))
        .instanceLaunchTemplate(template(sdk.instanceLaunchTemplate()))
        .propagateTags(OpenEnum.parseNullable(PropagateMITags.class, sdk.propagateTagsAsString()))
        .scaleIn(LaunchMembers.scaleIn(sdk.infrastructureOptimization()))
        .autoRepair(AutoRepair.in(sdk))
        .build();
  }

  private static InstanceLaunchTemplate template(
      software.amazon.awssdk.services.ecs.model.@Nullable InstanceLaunchTemplate sdk) {
    return sdk == null
        ? InstanceLaunchTemplate.builder("", List.of()).build()
        : InstanceLaunchTemplate.of(sdk);
  }

  /**
   * Returns the SDK's model, which does not hold the cluster.
   *
   * @return the model
   */
  default CreateManagedInstancesProviderConfiguration toSdk() {
    var provider =
        CreateManagedInstancesProviderConfiguration.builder()
            .infrastructureRoleArn(infrastructureRoleArn())
            .instanceLaunchTemplate(instanceLaunchTemplate().toSdk())
            .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
            .infrastructureOptimization(scaleIn().map(ScaleIn::toSdk).orElse(null));
    AutoRepair.set(autoRepair(), provider);
    return provider.build();
  }

  /** Builds a {@link ManagedInstancesProvider}. Not thread-safe. */
  final class Builder extends ImmutableManagedInstancesProvider.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder propagateTags(PropagateMITags value) {
      return propagateTags(OpenEnum.of(value));
    }

    /**
     * Sets a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder autoRepair(AutoRepair value) {
      return autoRepair(OpenEnum.of(value));
    }
  }
}
