package io.github.fluentecs.core.network;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a load balancer needs for deployments that shift traffic from one target group to another:
 * blue/green, linear and canary. Immutable and thread-safe.
 */
@Value.Immutable
public interface AdvancedConfiguration {
  /**
   * Returns the target group that takes turns with the load balancer's own.
   *
   * @return its ARN
   */
  String alternateTargetGroupArn();

  /**
   * Returns what sends production traffic.
   *
   * @return the ARN of a listener rule, or of a Network Load Balancer's listener
   */
  String productionListenerRule();

  /**
   * Returns what sends test traffic.
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
