package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What is known of a call that did not succeed, whatever the reason. Immutable and thread-safe; it
 * holds no secret.
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
   * Returns the resource that the call was about.
   *
   * @return the resource; empty for a raw call of the SDK
   */
  Optional<ResourceRef> resource();

  /**
   * Returns what went wrong, in the service's or the SDK's words where they spoke.
   *
   * @return a sentence
   */
  String message();

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  String remedy();

  /**
   * Tells whether executing the same command again, after a pause, can succeed without anybody
   * changing anything.
   *
   * @return whether a retry can help
   */
  boolean retryable();

  /**
   * Returns the service's error code.
   *
   * @return for example {@code ClusterNotFoundException}; empty when the service never answered
   */
  Optional<String> errorCode();

  /**
   * Returns the HTTP status.
   *
   * @return the status; empty when there was no answer
   */
  OptionalInt httpStatus();

  /**
   * Returns the id under which AWS knows the call.
   *
   * @return the request id; empty when there was no answer
   */
  Optional<String> requestId();

  /**
   * Returns what the SDK threw.
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
