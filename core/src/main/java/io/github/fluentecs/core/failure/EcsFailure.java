package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.NotInSdkException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a command failed. The hierarchy is sealed; {@link #fold} covers every case. Immutable and
 * thread-safe; messages contain no secrets.
 */
public sealed interface EcsFailure {
  /**
   * Classifies an SDK exception with {@link FailureTable}.
   *
   * @param operation the operation's wire name
   * @param resource the resource that the call acted on; null if unknown
   * @param error the SDK's exception
   * @return the failure
   */
  static EcsFailure of(String operation, @Nullable ResourceRef resource, SdkException error) {
    Objects.requireNonNull(error, "error");
    return new Classifier(operation, resource).classify(error);
  }

  /**
   * Returns the details of the call.
   *
   * @return operation, resource, message, remedy, request id and HTTP status
   */
  FailedCall call();

  /**
   * Applies the function of this failure's case.
   *
   * @param <T> the result type
   * @param cases one function for each case
   * @return the function's result
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
   * Returns the resource that the call acted on.
   *
   * @return the resource; empty for {@code call(...)} on the SDK client
   */
  default Optional<ResourceRef> resource() {
    return call().resource();
  }

  /**
   * Returns whether trying again after a pause can succeed; see {@link FailedCall#retryable()}.
   *
   * @return whether a retry can help
   */
  default boolean retryable() {
    return call().retryable();
  }

  /**
   * Returns whether the call may have had its effect although it failed; see {@link
   * FailedCall#mayHaveHadEffect()}.
   *
   * @return false where the call surely changed nothing
   */
  default boolean mayHaveHadEffect() {
    return call().mayHaveHadEffect();
  }

  /**
   * Returns the suggested action.
   *
   * @return a sentence
   */
  default String remedy() {
    return call().remedy();
  }

  /**
   * Returns a description: the call, the error, and the suggested action.
   *
   * @return one or more sentences
   */
  default String message() {
    return FailureText.of(this);
  }

  /**
   * Returns a copy of this failure with other details of the call.
   *
   * @param call the details
   * @return a failure of the same case
   */
  default EcsFailure withCall(FailedCall call) {
    Objects.requireNonNull(call, "call");
    return fold(new CallReplacement(call));
  }

  /**
   * Converts the failure into an exception.
   *
   * @return a new exception that holds this failure
   */
  default EcsFailureException toException() {
    return new EcsFailureException(this);
  }

  /**
   * The request is invalid: it breaks rules of the library and was not sent, or ECS rejected it.
   *
   * @param call the details of the call
   * @param violations every broken rule; empty if ECS rejected the request
   */
  record InvalidRequest(FailedCall call, List<Violation> violations) implements EcsFailure {
    /**
     * Copies the list.
     *
     * @param call the details of the call
     * @param violations every broken rule; empty if ECS rejected the request
     */
    public InvalidRequest {
      Objects.requireNonNull(call, "call");
      violations = Arguments.copyOf("violations", violations);
    }

    /**
     * Returns the failure of a request that breaks rules and was not sent.
     *
     * @param operation the operation's wire name
     * @param resource the resource that the request acts on; null if unknown
     * @param violations every broken rule
     * @return the failure
     */
    public static InvalidRequest of(
        String operation, @Nullable ResourceRef resource, List<Violation> violations) {
      Arguments.requireItems("violations", violations);
      int count = violations.size();
      FailedCall call =
          FailedCall.builder()
              .operation(operation)
              .resource(Optional.ofNullable(resource))
              .message(
                  count == 1
                      ? "1 rule is broken; nothing was sent."
                      : count + " rules are broken; nothing was sent.")
              .remedy("Correct the listed members.")
              .retryable(false)
              .build();
      return new InvalidRequest(call, violations);
    }

    /**
     * Returns all violations as text.
     *
     * @return one line for each violation
     */
    public String describeViolations() {
      return violations.stream().map(Violation::message).collect(Collectors.joining("\n"));
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.invalidRequest(this);
    }
  }

  /**
   * A resource that the request names does not exist in this cluster and Region, or no longer
   * exists.
   *
   * @param call the details of the call
   */
  record NotFound(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public NotFound {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.notFound(this);
    }
  }

  /**
   * The state of a resource does not allow the call: it is in use, not empty or not active, its
   * name is taken, or the client token was used with other parameters.
   *
   * @param call the details of the call
   * @param resourceIds the conflicting resources, if ECS names them
   */
  record Conflict(FailedCall call, List<String> resourceIds) implements EcsFailure {
    /**
     * Copies the list.
     *
     * @param call the details of the call
     * @param resourceIds the conflicting resources, if ECS names them
     */
    public Conflict {
      Objects.requireNonNull(call, "call");
      resourceIds = Arguments.copyOf("resourceIds", resourceIds);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.conflict(this);
    }
  }

  /**
   * Another change of the same resource is still in progress.
   *
   * @param call the details of the call
   */
  record InProgress(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public InProgress {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.inProgress(this);
    }
  }

  /**
   * The credentials do not allow the call.
   *
   * @param call the details of the call
   * @param iamAction the missing IAM action as named by the service, otherwise that of the
   *     operation
   */
  record AccessDenied(FailedCall call, String iamAction) implements EcsFailure {
    /**
     * Refuses nulls.
     *
     * @param call the details of the call
     * @param iamAction the missing IAM action as named by the service, otherwise that of the
     *     operation
     */
    public AccessDenied {
      Objects.requireNonNull(call, "call");
      Objects.requireNonNull(iamAction, "iamAction");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.accessDenied(this);
    }
  }

  /**
   * The request rate was too high, even after the SDK's retries.
   *
   * @param call the details of the call
   */
  record Throttled(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public Throttled {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.throttled(this);
    }
  }

  /**
   * A quota of the account is exhausted.
   *
   * @param call the details of the call
   */
  record LimitExceeded(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public LimitExceeded {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.limitExceeded(this);
    }
  }

  /**
   * ECS answered HTTP 200 but started fewer tasks than requested.
   *
   * @param call the details of the call
   * @param failures the typed reasons of ECS
   * @param succeeded the tasks that did start
   */
  record Placement(FailedCall call, List<ItemFailure> failures, List<?> succeeded)
      implements EcsFailure {
    /**
     * Copies the lists.
     *
     * @param call the details of the call
     * @param failures the typed reasons of ECS
     * @param succeeded the tasks that did start
     */
    public Placement {
      Objects.requireNonNull(call, "call");
      failures = Arguments.copyOf("failures", failures);
      succeeded = Arguments.copyOf("succeeded", succeeded);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.placement(this);
    }
  }

  /**
   * ECS answered HTTP 200 but not for all requested resources.
   *
   * @param call the details of the call
   * @param failures the typed reasons of ECS
   * @param succeeded the resources that did succeed
   */
  record Incomplete(FailedCall call, List<ItemFailure> failures, List<?> succeeded)
      implements EcsFailure {
    /**
     * Copies the lists.
     *
     * @param call the details of the call
     * @param failures the typed reasons of ECS
     * @param succeeded the resources that did succeed
     */
    public Incomplete {
      Objects.requireNonNull(call, "call");
      failures = Arguments.copyOf("failures", failures);
      succeeded = Arguments.copyOf("succeeded", succeeded);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.incomplete(this);
    }
  }

  /**
   * The Region, platform or account does not support the requested feature, or the AWS SDK on the
   * class path is too old to request it; then nothing was sent.
   *
   * @param call the details of the call
   */
  record Unsupported(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public Unsupported {
      Objects.requireNonNull(call, "call");
    }

    /**
     * Returns the failure of a command that the AWS SDK on the class path cannot carry.
     *
     * @param operation the operation's wire name
     * @param resource what the request is about; null where that is unknown
     * @param gap what the SDK lacks
     * @return the failure
     */
    public static Unsupported of(
        String operation, @Nullable ResourceRef resource, NotInSdkException gap) {
      Objects.requireNonNull(gap, "gap");
      FailedCall call =
          FailedCall.builder()
              .operation(operation)
              .resource(Optional.ofNullable(resource))
              .message(
                  "The AWS SDK on the class path does not have "
                      + gap.missing()
                      + "; nothing was sent.")
              .remedy(gap.remedy())
              .retryable(false)
              .cause(gap)
              .build();
      return new Unsupported(call);
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.unsupported(this);
    }
  }

  /**
   * ECS had an internal error, or answered HTTP 200 without required members. Only the former is
   * retryable.
   *
   * @param call the details of the call
   */
  record ServiceFault(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public ServiceFault {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.serviceFault(this);
    }
  }

  /**
   * The client lacks what every call needs, so nothing was sent: there are no credentials, no
   * Region, no HTTP client, the host of the endpoint is unknown, the client is closed, or it is a
   * stub that returns null. No retry helps, and waits end.
   *
   * @param call what is known of the call; its message names what is missing, or the host
   */
  record Misconfigured(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call what is known of the call; its message names what is missing, or the host
     */
    public Misconfigured {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.misconfigured(this);
    }
  }

  /**
   * There was no answer: network, time-out, or the calling thread was interrupted. A call that
   * changes something {@linkplain #mayHaveHadEffect() may have done so}.
   *
   * @param call the details of the call
   */
  record Unreachable(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public Unreachable {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.unreachable(this);
    }
  }

  /**
   * An error that this version of the library does not know; code and message are preserved.
   *
   * @param call the details of the call
   */
  record Unknown(FailedCall call) implements EcsFailure {
    /**
     * Refuses a null.
     *
     * @param call the details of the call
     */
    public Unknown {
      Objects.requireNonNull(call, "call");
    }

    @Override
    public <T> T fold(FailureCases<? extends T> cases) {
      Objects.requireNonNull(cases, "cases");
      return cases.unknown(this);
    }
  }
}
