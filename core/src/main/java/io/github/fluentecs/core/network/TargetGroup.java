package io.github.fluentecs.core.network;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A container behind a target group of an Application, Network or Gateway Load Balancer. Immutable
 * and thread-safe.
 */
@Value.Immutable
public non-sealed interface TargetGroup extends LoadBalancer {
  /**
   * Returns the target group.
   *
   * @return its ARN; of target type {@code ip} for tasks of the network mode awsvpc
   */
  String targetGroupArn();

  @Override
  String containerName();

  @Override
  int containerPort();

  /**
   * Returns the settings for deployments that shift traffic.
   *
   * @return the other target group and the listener rules; absent for rolling deployments
   */
  Optional<AdvancedConfiguration> advancedConfiguration();

  /**
   * Puts a container behind a target group.
   *
   * @param targetGroupArn the target group's ARN
   * @param containerName the container's name in the task definition
   * @param containerPort a container port of the task definition
   * @return the load balancer
   */
  static TargetGroup of(String targetGroupArn, String containerName, int containerPort) {
    return new Builder()
        .targetGroupArn(targetGroupArn)
        .containerName(containerName)
        .containerPort(containerPort)
        .build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the load balancer
   */
  static TargetGroup of(software.amazon.awssdk.services.ecs.model.LoadBalancer sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .targetGroupArn(SdkValues.text(sdk.targetGroupArn()))
        .containerName(SdkValues.text(sdk.containerName()))
        .containerPort(SdkValues.number(sdk.containerPort()))
        .advancedConfiguration(
            Optional.ofNullable(sdk.advancedConfiguration()).map(AdvancedConfiguration::of))
        .build();
  }

  /**
   * Returns a copy with the settings for deployments that shift traffic.
   *
   * @param configuration the other target group and the listener rules
   * @return a copy
   */
  default TargetGroup shifting(AdvancedConfiguration configuration) {
    Objects.requireNonNull(configuration, "configuration");
    return new Builder().from(this).advancedConfiguration(configuration).build();
  }

  @Override
  default software.amazon.awssdk.services.ecs.model.LoadBalancer toSdk() {
    return software.amazon.awssdk.services.ecs.model.LoadBalancer.builder()
        .targetGroupArn(targetGroupArn())
        .containerName(containerName())
        .containerPort(containerPort())
        .advancedConfiguration(
            advancedConfiguration().map(AdvancedConfiguration::toSdk).orElse(null))
        .build();
  }

  /** Builds a {@link TargetGroup}. Not thread-safe. */
  final class Builder extends ImmutableTargetGroup.Builder {
    Builder() {}
  }
}
