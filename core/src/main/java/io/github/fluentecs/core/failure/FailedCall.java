package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * The details of a failed call, for every kind of failure. Immutable and thread-safe; contains no
 * secrets.
 */
@Value.Immutable
public interface FailedCall {
  /**
   * Returns the operation.
   *
   * @return its wire name, for example {@code RunTask}
   */
  String operation();

  /**
   * Returns the resource that the call acted on.
   *
   * @return the resource; empty for {@code call(...)} on the SDK client
   */
  Optional<ResourceRef> resource();

  /**
   * Returns the error message, as given by ECS or the SDK if there is one.
   *
   * @return a sentence
   */
  String message();

  /**
   * Returns the suggested action.
   *
   * @return a sentence
   */
  String remedy();

  /**
   * Returns whether trying again after a pause can succeed without any other change. Where the call
   * {@linkplain #mayHaveHadEffect() may have had its effect}, try the same attempt again: {@code
   * command.sameAttempt(failure)}.
   *
   * @return whether a retry can help
   */
  boolean retryable();

  /**
   * Returns whether the call may have had its effect although it failed: an answer was lost or
   * never came, in one of its tries at least. Then {@link #remedy()} tells how to go on.
   *
   * @return false for operations that change nothing, and where every try was refused or not sent
   */
  @Value.Default
  default boolean mayHaveHadEffect() {
    return false;
  }

  /**
   * Returns the client token of this execution, which {@code command.sameAttempt(failure)} sends
   * again. Not part of {@code toString()}.
   *
   * @return the token; empty for operations without one
   */
  @Value.Redacted
  Optional<String> clientToken();

  /**
   * Returns the service's error code.
   *
   * @return for example {@code ClusterNotFoundException}; empty when there was no response
   */
  Optional<String> errorCode();

  /**
   * Returns the HTTP status.
   *
   * @return the status; empty when there was no response
   */
  OptionalInt httpStatus();

  /**
   * Returns the AWS request id, for support cases.
   *
   * @return the request id; empty when there was no response
   */
  Optional<String> requestId();

  /**
   * Returns the SDK's exception.
   *
   * @return the exception; empty when nothing was thrown
   */
  @Value.Auxiliary
  Optional<Throwable> cause();

  /**
   * Starts a description.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a description from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link FailedCall}. Not thread-safe. */
  final class Builder extends ImmutableFailedCall.Builder {
    Builder() {}
  }
}
