package io.github.fluentecs.waiters.service;

import static software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus.TRIGGERED;

import io.github.fluentecs.core.service.ServiceDeployment;
import java.util.Locale;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.Rollback;

/**
 * Why a rollout failed. Immutable and thread-safe.
 *
 * @param kind what ended it
 * @param text the text of ECS; empty where it has none
 */
public record RolloutReason(Kind kind, String text) {
  /** What ends a rollout. */
  public enum Kind {
    /** The circuit breaker counted too many tasks that failed. */
    CIRCUIT_BREAKER,
    /** An alarm went off. */
    ALARM,
    /** The deployment was stopped by a user. */
    STOPPED,
    /** A reason that ECS does not report, or that is unknown here. */
    OTHER
  }

  /**
   * Refuses nulls.
   *
   * @param kind what ended it
   * @param text the text of ECS; empty where it has none
   */
  public RolloutReason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Derives the reason from the text of ECS.
   *
   * @param text a rollout state reason, a status reason or a service's event
   * @return the reason
   */
  public static RolloutReason of(String text) {
    Objects.requireNonNull(text, "text");
    return new RolloutReason(kind(text.toLowerCase(Locale.ROOT)), text);
  }

  static RolloutReason of(ServiceDeployment rollout) {
    String text = rollout.rollback().map(Rollback::reason).or(rollout::statusReason).orElse("");
    boolean tripped = rollout.circuitBreaker().filter(it -> it.status() == TRIGGERED).isPresent();
    if (tripped) {
      return new RolloutReason(Kind.CIRCUIT_BREAKER, text);
    }
    boolean alarmed = rollout.alarms().filter(it -> it.status() == TRIGGERED).isPresent();
    return alarmed ? new RolloutReason(Kind.ALARM, text) : of(text);
  }

  private static Kind kind(String words) {
    if (words.contains("circuit breaker") || words.contains("tasks failed to start")) {
      return Kind.CIRCUIT_BREAKER;
    }
    if (words.contains("alarm")) {
      return Kind.ALARM;
    }
    return words.contains("user") ? Kind.STOPPED : Kind.OTHER;
  }

  /** Returns ECS's words, or the kind where there are none. */
  @Override
  public String toString() {
    return text.isEmpty() ? kind.toString() : text;
  }
}
