package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.core.SdkPojo;

/**
 * How a service replaces its tasks in a deployment. Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code
 * DeploymentConfiguration.ofDefaults().minimumHealthyPercent(50).maximumPercent(150)}.
 */
@Value.Immutable
public interface DeploymentConfiguration {
  /**
   * Returns the minimum number of healthy tasks as a percentage of the desired count, rounded up.
   *
   * @return a whole percentage (rule DC-1); absent means 100, for daemons 0
   */
  OptionalInt minimumHealthyPercent();

  /**
   * Returns the maximum number of tasks as a percentage of the desired count, rounded down.
   *
   * @return a whole percentage (rule DC-2); absent means 200, for daemons 100
   */
  OptionalInt maximumPercent();

  /**
   * Returns the circuit breaker, which fails a deployment whose tasks keep failing.
   *
   * @return the circuit breaker (rule DC-5)
   */
  Optional<DeploymentCircuitBreaker> circuitBreaker();

  /**
   * Returns the alarms that fail a deployment.
   *
   * @return alarms (rule DC-6)
   */
  Optional<DeploymentAlarms> alarms();

  /**
   * Returns how traffic shifts to the new tasks.
   *
   * @return the strategy (rule DC-7); absent means {@link DeploymentStrategy#rolling()} for a new
   *     service
   */
  Optional<DeploymentStrategy> strategy();

  /**
   * Returns how long old and new tasks run together after all traffic has shifted.
   *
   * @return the bake time, sent in minutes, rounded up; required for BLUE_GREEN
   */
  Optional<Duration> bakeTime();

  /**
   * Returns the hooks that run at stages of a deployment.
   *
   * @return hooks (rule DC-8)
   */
  List<DeploymentLifecycleHook> lifecycleHooks();

  /**
   * Returns when a rolling deployment is complete early.
   *
   * @return the criteria (rule DC-9); absent means that it is not
   */
  Optional<EarlySuccessCriteria> earlySuccessCriteria();

  /**
   * Makes a configuration with the defaults of ECS.
   *
   * @return the configuration
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
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static DeploymentConfiguration of(
      software.amazon.awssdk.services.ecs.model.DeploymentConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .minimumHealthyPercent(SdkValues.optional(sdk.minimumHealthyPercent()))
        .maximumPercent(SdkValues.optional(sdk.maximumPercent()))
        .circuitBreaker(
            Optional.ofNullable(sdk.deploymentCircuitBreaker()).map(DeploymentCircuitBreaker::of))
        .alarms(Optional.ofNullable(sdk.alarms()).map(DeploymentAlarms::of))
        .strategy(DeploymentStrategy.of(sdk))
        .bakeTime(Optional.ofNullable(sdk.bakeTimeInMinutes()).map(Duration::ofMinutes))
        .lifecycleHooks(SdkLists.map(sdk.lifecycleHooks(), DeploymentLifecycleHook::of))
        .earlySuccessCriteria(
            NewerMember.EARLY_SUCCESS.read(sdk) instanceof SdkPojo criteria
                ? Optional.of(EarlySuccessCriteria.of(criteria))
                : Optional.empty())
        .build();
  }

  /**
   * Returns a copy.
   *
   * @param percent the minimum number of healthy tasks as a percentage of the desired count
   * @return a copy
   */
  default DeploymentConfiguration minimumHealthyPercent(int percent) {
    return toBuilder().minimumHealthyPercent(percent).build();
  }

  /**
   * Returns a copy.
   *
   * @param percent the maximum number of tasks as a percentage of the desired count
   * @return a copy
   */
  default DeploymentConfiguration maximumPercent(int percent) {
    return toBuilder().maximumPercent(percent).build();
  }

  /**
   * Returns a copy.
   *
   * @param circuitBreaker the circuit breaker
   * @return a copy
   */
  default DeploymentConfiguration circuitBreaker(DeploymentCircuitBreaker circuitBreaker) {
    return toBuilder().circuitBreaker(circuitBreaker).build();
  }

  /**
   * Returns a copy.
   *
   * @param alarms the alarms that fail a deployment
   * @return a copy
   */
  default DeploymentConfiguration alarms(DeploymentAlarms alarms) {
    return toBuilder().alarms(alarms).build();
  }

  /**
   * Returns a copy that shifts all traffic at once.
   *
   * @param bakeTime how long old and new tasks run together after that
   * @return a copy
   */
  default DeploymentConfiguration blueGreen(Duration bakeTime) {
    return toBuilder().strategy(DeploymentStrategy.blueGreen()).bakeTime(bakeTime).build();
  }

  /**
   * Returns a copy that shifts traffic in equal steps.
   *
   * @param step how much traffic each step shifts: 3 to 100 percent in tenths
   * @param pause how long to wait between steps: 0 to 24 hours
   * @return a copy
   */
  default DeploymentConfiguration linear(Percent step, Duration pause) {
    return toBuilder().strategy(DeploymentStrategy.linear(step, pause)).build();
  }

  /**
   * Returns a copy that shifts a part of the traffic first.
   *
   * @param part the share of traffic to shift first: 0.1 to 100 percent in tenths
   * @param pause how long to wait before the rest: 0 to 24 hours
   * @return a copy
   */
  default DeploymentConfiguration canary(Percent part, Duration pause) {
    return toBuilder().strategy(DeploymentStrategy.canary(part, pause)).build();
  }

  /**
   * Returns a copy whose deployments are complete early.
   *
   * @param criteria when a rolling deployment is complete
   * @return a copy
   */
  default DeploymentConfiguration earlySuccess(EarlySuccessCriteria criteria) {
    Objects.requireNonNull(criteria, "criteria");
    return toBuilder().earlySuccessCriteria(criteria).build();
  }

  /**
   * Returns a copy with one more hook.
   *
   * @param hook the hook
   * @return a copy
   */
  default DeploymentConfiguration lifecycleHook(DeploymentLifecycleHook hook) {
    Objects.requireNonNull(hook, "hook");
    return toBuilder().lifecycleHook(hook).build();
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
    var configuration =
        software.amazon.awssdk.services.ecs.model.DeploymentConfiguration.builder()
            .minimumHealthyPercent(least.isPresent() ? least.getAsInt() : null)
            .maximumPercent(most.isPresent() ? most.getAsInt() : null)
            .deploymentCircuitBreaker(
                circuitBreaker().map(DeploymentCircuitBreaker::toSdk).orElse(null))
            .alarms(alarms().map(DeploymentAlarms::toSdk).orElse(null))
            .bakeTimeInMinutes(bakeTime().map(WholeUnits::minutes).orElse(null))
            .lifecycleHooks(DeploymentLifecycleHook.toSdkOrNull(lifecycleHooks()));
    strategy().ifPresent(strategy -> strategy.applyTo(configuration));
    earlySuccessCriteria()
        .ifPresent(
            criteria -> NewerMember.EARLY_SUCCESS.setStructure(configuration, criteria.members()));
    return configuration.build();
  }

  /** Builds a {@link DeploymentConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableDeploymentConfiguration.Builder {
    Builder() {}
  }
}
