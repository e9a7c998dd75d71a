package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.NewerMember;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Ends a rolling deployment whose tasks keep failing, and brings the last completed one back where
 * that is asked for. Only for the deployment controller ECS (rule DC-5). Immutable and thread-safe.
 */
@Value.Immutable
public interface DeploymentCircuitBreaker {
  /**
   * Returns whether failures are counted at all.
   *
   * @return whether the circuit breaker is on
   */
  boolean enable();

  /**
   * Returns what follows a failed deployment.
   *
   * @return whether the last completed deployment comes back
   */
  boolean rollback();

  /**
   * Returns whether a healthy task starts the count anew.
   *
   * @return absent means yes
   */
  Optional<Boolean> resetOnHealthyTask();

  /**
   * Returns how many failures are too many.
   *
   * @return the threshold; absent means {@link Threshold#ofDefaults()}
   */
  Optional<Threshold> threshold();

  /**
   * Fails a deployment that cannot complete, and brings the last completed one back.
   *
   * @return a circuit breaker with rollback
   */
  static DeploymentCircuitBreaker withRollback() {
    return new Builder().enable(true).rollback(true).build();
  }

  /**
   * Fails a deployment that cannot complete, and leaves it at that.
   *
   * @return a circuit breaker without rollback
   */
  static DeploymentCircuitBreaker withoutRollback() {
    return new Builder().enable(true).rollback(false).build();
  }

  /**
   * Lets deployments go on trying.
   *
   * @return a circuit breaker that is off
   */
  static DeploymentCircuitBreaker off() {
    return new Builder().enable(false).rollback(false).build();
  }

  /**
   * Returns a copy with another threshold.
   *
   * @param threshold how many failures are too many
   * @return a copy
   */
  default DeploymentCircuitBreaker after(Threshold threshold) {
    return new Builder().from(this).threshold(threshold).build();
  }

  /**
   * Returns a copy that counts all failures, whether or not tasks become healthy in between.
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
