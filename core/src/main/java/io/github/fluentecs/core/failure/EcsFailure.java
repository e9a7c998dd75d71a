package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a command did not succeed: a closed family, covered by {@link #fold}. Immutable and
 * thread-safe; messages hold no secret.
 */
public sealed interface EcsFailure {
  /**
   * Classifies what the SDK threw, by {@link FailureTable}.
   *
   * @param operation the operation's wire name
   * @param resource what the call was about; null where that is unknown
   * @param error what the SDK threw
   * @return the failure
   */
  static EcsFailure of(String operation, @Nullable ResourceRef resource, SdkException error) {
    return new Classifier(operation, resource).classify(error);
  }

  /**
   * Returns what is known of the call.
   *
   * @return operation, resource, message, remedy, request id and HTTP status
   */
  FailedCall call();

  /**
   * Gives the failure to the function of its case.
   *
   * @param <T> what the functions give
   * @param cases one function a case
   * @return what the chosen function gave
   */
  <T> T fold(FailureCases<? extends T> cases);

  /**
   * Returns the operation's wire name.
   *
   * @return for example {@code RunTask}
   */
  default String operation() {
    return call().operation();
  }

  /**
   * Returns the resource that the call was about.
   *
   * @return the resource; empty for a raw call of the SDK
   */
  default Optional<ResourceRef> resource() {
    return call().resource();
  }

  /**
   * Tells whether executing the same command again, after a pause, can help.
   *
   * @return whether a retry can help
   */
  default boolean retryable() {
    return call().retryable();
  }

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  default String remedy() {
    return call().remedy();
  }

  /**
   * Returns the whole failure in words: what was called, what went wrong, what to do.
   *
   * @return one or more sentences
   */
  default String message() {
    return FailureText.of(this);
  }

  /**
   * Returns the failure as an exception, for those who prefer to throw.
   *
   * @return a new exception that carries this failure
   */
  default EcsFailureException toException() {
    return new EcsFailureException(this);
  }

  /**
   * The request breaks rules: the library's, before anything was sent, or the service's.
   *
   * @param call what is known of the call
   * @param violations every broken rule; empty when it was the service that refused
   */
  record InvalidRequest(FailedCall call, List<Violation> violations) implements EcsFailure {
    /** Copies the list. */
    public InvalidRequest {
      violations = List.copyOf(violations);
    }

    /**
     * Returns the failure of a request that was not sent since it breaks rules.
     *
     * @param operation the operation's wire name
     * @param resource what the request is about; null where that is unknown
     * @param violations every broken rule
     * @return the failure
     */
    public static InvalidRequest of(
        String operation, @Nullable ResourceRef resource, List<Violation> violations) {
      int count = violations.size();
      FailedCall call =
          FailedCall.builder()
              .operation(operation)
              .resource(Optional.ofNullable(resource))
              .message(
                  count == 1
                      ? "1 rule is broken; nothing was sent."
                      : count + " rules are broken; nothing was sent.")
              .remedy("Change what is listed.")
              .retryable(false)
              .build();
      return new InvalidRequest(call, violations);
    }

    /**
     * Returns the violations in one text.
     *
     * @return a line each
     */
    public String describeViolations() {
      return violations.stream().map(Violation::message).collect(Collectors.joining("\n"));
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.invalidRequest(this);
    }
  }

  /**
   * A resource that the request names does not exist, in this cluster and Region, or not any more.
   *
   * @param call what is known of the call
   */
  record NotFound(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.notFound(this);
    }
  }

  /**
   * The state of a resource forbids the call: in use, not empty, not active, name taken, or a
   * client token used with other parameters.
   *
   * @param call what is known of the call
   * @param resourceIds the resources in the way, where ECS names them
   */
  record Conflict(FailedCall call, List<String> resourceIds) implements EcsFailure {
    /** Copies the list. */
    public Conflict {
      resourceIds = List.copyOf(resourceIds);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.conflict(this);
    }
  }

  /**
   * Another change of the same resource has not ended yet.
   *
   * @param call what is known of the call
   */
  record InProgress(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.inProgress(this);
    }
  }

  /**
   * The credentials do not allow the call.
   *
   * @param call what is known of the call
   * @param iamAction the IAM action that is missing, as the service named it, else the operation's
   */
  record AccessDenied(FailedCall call, String iamAction) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.accessDenied(this);
    }
  }

  /**
   * The rate of requests was too high, even after the SDK's own retries.
   *
   * @param call what is known of the call
   */
  record Throttled(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.throttled(this);
    }
  }

  /**
   * A quota of the account is used up.
   *
   * @param call what is known of the call
   */
  record LimitExceeded(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.limitExceeded(this);
    }
  }

  /**
   * ECS answered 200, yet started fewer tasks than asked for.
   *
   * @param call what is known of the call
   * @param failures ECS's reasons, typed
   * @param succeeded what did start, so that nothing is lost
   */
  record Placement(FailedCall call, List<ItemFailure> failures, List<?> succeeded)
      implements EcsFailure {
    /** Copies the lists. */
    public Placement {
      failures = List.copyOf(failures);
      succeeded = List.copyOf(succeeded);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.placement(this);
    }
  }

  /**
   * ECS answered 200, yet not for all of the resources that were named.
   *
   * @param call what is known of the call
   * @param failures ECS's reasons, typed
   * @param succeeded what did succeed, so that nothing is lost
   */
  record Incomplete(FailedCall call, List<ItemFailure> failures, List<?> succeeded)
      implements EcsFailure {
    /** Copies the lists. */
    public Incomplete {
      failures = List.copyOf(failures);
      succeeded = List.copyOf(succeeded);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.incomplete(this);
    }
  }

  /**
   * The Region, platform or account does not offer what was asked for.
   *
   * @param call what is known of the call
   */
  record Unsupported(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.unsupported(this);
    }
  }

  /**
   * ECS failed on its side, or answered 200 without what the answer must give; only the former is
   * worth trying again as it is.
   *
   * @param call what is known of the call
   */
  record ServiceFault(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.serviceFault(this);
    }
  }

  /**
   * The client lacks what every call needs, so nothing was sent: there are no credentials, no
   * Region, no HTTP client, or the host of the endpoint is unknown. No retry helps, and waits end.
   *
   * @param call what is known of the call; its message names what is missing, or the host
   */
  record Misconfigured(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.misconfigured(this);
    }
  }

  /**
   * There was no answer: network, time-out, or the calling thread was interrupted. The call may
   * have had its effect.
   *
   * @param call what is known of the call
   */
  record Unreachable(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.unreachable(this);
    }
  }

  /**
   * An error that this version does not know; code and message are kept.
   *
   * @param call what is known of the call
   */
  record Unknown(FailedCall call) implements EcsFailure {
    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      return cases.unknown(this);
    }
  }
}
