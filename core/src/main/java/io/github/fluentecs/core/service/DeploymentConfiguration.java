package io.github.fluentecs.core.service;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a service goes from one set of tasks to the next. Immutable and thread-safe.
 *
 * <p>Copy methods read as a sentence: {@code
 * DeploymentConfiguration.ofDefaults().minimumHealthyPercent(50).maximumPercent(150)}.
 */
@Value.Immutable
public interface DeploymentConfiguration {
  /**
   * Returns how many healthy tasks must stay, as a part of the desired count, rounded up.
   *
   * @return a whole percentage (rule DC-1); absent means 100, for daemons 0
   */
  OptionalInt minimumHealthyPercent();

  /**
   * Returns how many tasks may run, as a part of the desired count, rounded down.
   *
   * @return a whole percentage (rule DC-2); absent means 200, for daemons 100
   */
  OptionalInt maximumPercent();

  /**
   * Returns what ends a deployment whose tasks keep failing.
   *
   * @return the circuit breaker (rule DC-5)
   */
  Optional<DeploymentCircuitBreaker> circuitBreaker();

  /**
   * Returns what else ends a deployment.
   *
   * @return alarms (rule DC-6)
   */
  Optional<DeploymentAlarms> alarms();

  /**
   * Says nothing yet.
   *
   * @return a configuration that leaves all to ECS
   */
  static DeploymentConfiguration ofDefaults() {
    return builder().build();
  }

  /**
   * Starts a configuration.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a copy.
   *
   * @param percent how many healthy tasks must stay, as a part of the desired count
   * @return a copy
   */
  default DeploymentConfiguration minimumHealthyPercent(int percent) {
    return toBuilder().minimumHealthyPercent(percent).build();
  }

  /**
   * Returns a copy.
   *
   * @param percent how many tasks may run, as a part of the desired count
   * @return a copy
   */
  default DeploymentConfiguration maximumPercent(int percent) {
    return toBuilder().maximumPercent(percent).build();
  }

  /**
   * Returns a copy.
   *
   * @param circuitBreaker what ends a deployment whose tasks keep failing
   * @return a copy
   */
  default DeploymentConfiguration circuitBreaker(DeploymentCircuitBreaker circuitBreaker) {
    return toBuilder().circuitBreaker(circuitBreaker).build();
  }

  /**
   * Returns a copy.
   *
   * @param alarms what else ends a deployment
   * @return a copy
   */
  default DeploymentConfiguration alarms(DeploymentAlarms alarms) {
    return toBuilder().alarms(alarms).build();
  }

  /**
   * Starts a configuration from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.DeploymentConfiguration toSdk() {
    OptionalInt least = minimumHealthyPercent();
    OptionalInt most = maximumPercent();
    return software.amazon.awssdk.services.ecs.model.DeploymentConfiguration.builder()
        .minimumHealthyPercent(least.isPresent() ? least.getAsInt() : null)
        .maximumPercent(most.isPresent() ? most.getAsInt() : null)
        .deploymentCircuitBreaker(
            circuitBreaker().map(DeploymentCircuitBreaker::toSdk).orElse(null))
        .alarms(alarms().map(DeploymentAlarms::toSdk).orElse(null))
        .build();
  }

  /** Builds a {@link DeploymentConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableDeploymentConfiguration.Builder {
    Builder() {}
  }
}
