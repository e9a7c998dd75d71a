package io.github.fluentecs.workflows.lease;

import java.util.Objects;
import java.util.Optional;

/**
 * Why the endpoints inside a task gave no answer that can be used. Immutable and thread-safe.
 *
 * @param kind what happened
 * @param code the agent's reason or error code, such as {@code TASK_NOT_VALID}; empty without one
 * @param message a sentence
 */
public record AgentFailure(Kind kind, Optional<String> code, String message) {
  /** What happened. */
  public enum Kind {
    /** The environment names no endpoint: this is no task of ECS, or an old agent. */
    NOT_IN_A_TASK,
    /** Nothing answered. */
    NO_ANSWER,
    /** The answer is none that is known. */
    UNREADABLE,
    /** ECS refused, with a failure reason. */
    REFUSED,
    /** The agent's call to ECS failed, with an error code. */
    ERROR
  }

  /**
   * Refuses nulls.
   *
   * @param kind what happened
   * @param code the agent's reason or error code
   * @param message a sentence
   */
  public AgentFailure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  static AgentFailure of(Kind kind, String message) {
    return new AgentFailure(kind, Optional.empty(), message);
  }

  /**
   * Returns whether trying again can help.
   *
   * @return false for what ECS refuses by the task or by permissions
   */
  public boolean retryable() {
    return switch (kind) {
      case NOT_IN_A_TASK, REFUSED -> false;
      case NO_ANSWER, UNREADABLE -> true;
      case ERROR ->
          code.filter(
                  each ->
                      each.startsWith("AccessDenied")
                          || each.startsWith("InvalidParameter")
                          || each.startsWith("UnsupportedFeature")
                          || each.endsWith("NotFoundException"))
              .isEmpty();
    };
  }
}
