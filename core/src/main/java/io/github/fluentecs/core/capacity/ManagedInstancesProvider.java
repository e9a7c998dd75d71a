package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
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
   * @return the SDK's model, whose members are EC2's rather than ECS's
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
   * @param launchTemplate sets how instances are launched
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster,
      String infrastructureRoleArn,
      Consumer<InstanceLaunchTemplate.Builder> launchTemplate) {
    return new Builder()
        .cluster(cluster)
        .infrastructureRoleArn(infrastructureRoleArn)
        .instanceLaunchTemplate(
            InstanceLaunchTemplate.builder().applyMutation(launchTemplate).build());
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
            .instanceLaunchTemplate(instanceLaunchTemplate())
            .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
            .infrastructureOptimization(scaleIn().map(ScaleIn::toSdk).orElse(null));
    autoRepair()
        .ifPresent(
            repair ->
                NewerMember.AUTO_REPAIR.setStructure(
                    provider, Map.of("actionsStatus", repair.text())));
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
