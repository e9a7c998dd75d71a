package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.PropagateMITags;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/**
 * A change of a capacity provider of managed instances. Running instances keep their launch
 * settings. Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface ManagedInstancesProviderUpdate extends InstanceProviderUpdate {
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
   * @return what changes in the launch template
   */
  InstanceLaunchTemplateUpdate instanceLaunchTemplate();

  /**
   * Returns whether instances get the capacity provider's tags.
   *
   * @return CAPACITY_PROVIDER or NONE; absent leaves it unchanged
   */
  Optional<OpenEnum<PropagateMITags>> propagateTags();

  /**
   * Returns when idle instances are terminated.
   *
   * @return absent leaves it unchanged
   */
  Optional<ScaleIn> scaleIn();

  /**
   * Returns whether ECS replaces unhealthy instances.
   *
   * @return ENABLED or DISABLED; absent leaves it unchanged
   */
  Optional<OpenEnum<AutoRepair>> autoRepair();

  /**
   * Starts a change.
   *
   * @param cluster the cluster that the capacity provider belongs to
   * @param infrastructureRoleArn the role with which ECS manages instances
   * @param launchTemplate what changes in how instances are launched
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster,
      String infrastructureRoleArn,
      InstanceLaunchTemplateUpdate launchTemplate) {
    Objects.requireNonNull(launchTemplate, "launchTemplate");
    return new Builder()
        .cluster(cluster)
        .infrastructureRoleArn(infrastructureRoleArn)
        .instanceLaunchTemplate(launchTemplate);
  }

  /**
   * Copies the SDK's model.
   *
   * @param cluster the cluster, which the model does not hold
   * @param sdk the model
   * @return the change
   */
  static ManagedInstancesProviderUpdate of(
      ClusterRef cluster, UpdateManagedInstancesProviderConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .cluster(cluster)
        .infrastructureRoleArn(SdkValues.text(sdk.infrastructureRoleArn()))
        .instanceLaunchTemplate(
            sdk.instanceLaunchTemplate() == null
                ? InstanceLaunchTemplateUpdate.builder().build()
                : InstanceLaunchTemplateUpdate.of(sdk.instanceLaunchTemplate()))
        .propagateTags(OpenEnum.parseNullable(PropagateMITags.class, sdk.propagateTagsAsString()))
        .scaleIn(LaunchMembers.scaleIn(sdk.infrastructureOptimization()))
        .autoRepair(AutoRepair.in(sdk))
        .build();
  }

  /**
   * Returns the SDK's model, which does not hold the cluster.
   *
   * @return the model
   */
  default UpdateManagedInstancesProviderConfiguration toSdk() {
    var provider =
        UpdateManagedInstancesProviderConfiguration.builder()
            .infrastructureRoleArn(infrastructureRoleArn())
            .instanceLaunchTemplate(instanceLaunchTemplate().toSdk())
            .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
            .infrastructureOptimization(scaleIn().map(ScaleIn::toSdk).orElse(null));
    AutoRepair.set(autoRepair(), provider);
    return provider.build();
  }

  /** Builds a {@link ManagedInstancesProviderUpdate}. Not thread-safe. */
  final class Builder extends ImmutableManagedInstancesProviderUpdate.Builder {
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
