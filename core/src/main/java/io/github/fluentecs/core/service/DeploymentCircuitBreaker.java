package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.NewerMember;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Fails a rolling deployment whose tasks keep failing, and optionally rolls it back. Only for the
 * deployment controller ECS (rule DC-5). Immutable and thread-safe.
 */
@Value.Immutable
public interface DeploymentCircuitBreaker {
  /**
   * Returns whether the circuit breaker is enabled.
   *
   * @return true when it is enabled
   */
  boolean enable();

  /**
   * Returns whether a failed deployment is rolled back.
   *
   * @return true to roll back to the last completed deployment
   */
  boolean rollback();

  /**
   * Returns whether a healthy task resets the failure count.
   *
   * @return absent means yes
   */
  Optional<Boolean> resetOnHealthyTask();

  /**
   * Returns the failure threshold.
   *
   * @return the threshold; absent means {@link Threshold#ofDefaults()}
   */
  Optional<Threshold> threshold();

  /**
   * Fails a deployment that cannot complete, and rolls it back.
   *
   * @return a circuit breaker with rollback
   */
  static DeploymentCircuitBreaker withRollback() {
    return new Builder().enable(true).rollback(true).build();
  }

  /**
   * Fails a deployment that cannot complete, without a rollback.
   *
   * @return a circuit breaker without rollback
   */
  static DeploymentCircuitBreaker withoutRollback() {
    return new Builder().enable(true).rollback(false).build();
  }

  /**
   * Disables the circuit breaker, so that deployments keep trying.
   *
   * @return a disabled circuit breaker
   */
  static DeploymentCircuitBreaker off() {
    return new Builder().enable(false).rollback(false).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the circuit breaker
   */
  static DeploymentCircuitBreaker of(
      software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .enable(Boolean.TRUE.equals(sdk.enable()))
        .rollback(Boolean.TRUE.equals(sdk.rollback()))
        .resetOnHealthyTask(Optional.ofNullable((Boolean) NewerMember.BREAKER_RESET.read(sdk)))
        .threshold(Threshold.ofNullable(NewerMember.BREAKER_THRESHOLD.read(sdk)))
        .build();
  }

  /**
   * Returns a copy with another threshold.
   *
   * @param threshold the failure threshold
   * @return a copy
   */
  default DeploymentCircuitBreaker after(Threshold threshold) {
    return new Builder().from(this).threshold(threshold).build();
  }

  /**
   * Returns a copy whose failure count is not reset by healthy tasks.
   *
   * @return a copy
   */
  default DeploymentCircuitBreaker countingAllFailures() {
    return new Builder().from(this).resetOnHealthyTask(false).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker toSdk() {
    var breaker =
        software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker.builder()
            .enable(enable())
            .rollback(rollback());
    NewerMember.BREAKER_RESET.set(breaker, resetOnHealthyTask().orElse(null));
    threshold()
        .ifPresent(
            threshold ->
                NewerMember.BREAKER_THRESHOLD.setStructure(
                    breaker, Map.of("type", threshold.type(), "value", threshold.value())));
    return breaker.build();
  }

  /** Builds a {@link DeploymentCircuitBreaker}. Not thread-safe. */
  final class Builder extends ImmutableDeploymentCircuitBreaker.Builder {
    Builder() {}
  }
}
