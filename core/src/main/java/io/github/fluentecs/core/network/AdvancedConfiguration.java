package io.github.fluentecs.core.network;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of a load balancer for deployments that shift traffic between target groups:
 * blue/green, linear and canary. Immutable and thread-safe.
 */
@Value.Immutable
public interface AdvancedConfiguration {
  /**
   * Returns the alternate target group, which traffic is shifted to and from.
   *
   * @return its ARN
   */
  String alternateTargetGroupArn();

  /**
   * Returns the listener rule of production traffic.
   *
   * @return the ARN of a listener rule, or of a Network Load Balancer's listener
   */
  String productionListenerRule();

  /**
   * Returns the listener rule of test traffic.
   *
   * @return the ARN of a listener rule, or of a Network Load Balancer's listener
   */
  Optional<String> testListenerRule();

  /**
   * Returns the role with which ECS changes the load balancer.
   *
   * @return an IAM role's ARN
   */
  String roleArn();

  /**
   * Starts a configuration.
   *
   * @param alternateTargetGroupArn the ARN of the other target group
   * @param productionListenerRule the ARN of the rule or listener of production traffic
   * @param roleArn the ARN of the role with which ECS changes the load balancer
   * @return a builder
   */
  static Builder builder(
      String alternateTargetGroupArn, String productionListenerRule, String roleArn) {
    return new Builder()
        .alternateTargetGroupArn(alternateTargetGroupArn)
        .productionListenerRule(productionListenerRule)
        .roleArn(roleArn);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static AdvancedConfiguration of(
      software.amazon.awssdk.services.ecs.model.AdvancedConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder(
            SdkValues.text(sdk.alternateTargetGroupArn()),
            SdkValues.text(sdk.productionListenerRule()),
            SdkValues.text(sdk.roleArn()))
        .testListenerRule(Optional.ofNullable(sdk.testListenerRule()))
        .build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.AdvancedConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.AdvancedConfiguration.builder()
        .alternateTargetGroupArn(alternateTargetGroupArn())
        .productionListenerRule(productionListenerRule())
        .testListenerRule(testListenerRule().orElse(null))
        .roleArn(roleArn())
        .build();
  }

  /** Builds an {@link AdvancedConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableAdvancedConfiguration.Builder {
    Builder() {}
  }
}
