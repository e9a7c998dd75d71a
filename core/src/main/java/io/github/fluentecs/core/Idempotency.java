package io.github.fluentecs.core;

/**
 * Whether a second call of an operation adds to the effect of the first. Decides whether the SDK
 * may send a call again after its answer may have been lost, and what a failure says.
 */
public enum Idempotency {
  /** The operation changes nothing. */
  READ_ONLY,

  /**
   * A second call finds the effect of the first one: it changes nothing more, or fails because the
   * resource exists already or is gone.
   */
  IDEMPOTENT,

  /**
   * ECS recognizes a second call by its client token. All tries of one execution have the same
   * token; a new execution has a new one.
   */
  BY_TOKEN,

  /**
   * Each call has its effect once more. The SDK does not send it again when an answer may have been
   * lost.
   */
  NOT_IDEMPOTENT
}
