package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.Logger;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * What both interpreters decide alike: which request is sent, and what an exception means. The
 * drivers {@link Ecs} and {@link EcsAsync} only move it. Immutable and thread-safe.
 */
record Execution(
    RulePolicy policy,
    Consumer<? super Violation> onAdvice,
    Supplier<String> tokens,
    boolean retries) {
  private static final Logger LOG = Logger.loggerFor(Execution.class);

  static final Execution STANDARD =
      new Execution(RulePolicy.STANDARD, advice -> {}, ClientTokens.RANDOM, true);

  Execution withRules(RulePolicy other) {
    return new Execution(other, onAdvice, tokens, retries);
  }

  Execution onAdvice(Consumer<? super Violation> listener) {
    return new Execution(policy, listener, tokens, retries);
  }

  Execution withTokens(Supplier<String> other) {
    return new Execution(policy, onAdvice, other, retries);
  }

  Execution withoutRetries() {
    return new Execution(policy, onAdvice, tokens, false);
  }

  /** Returns the call to make, or every broken rule. A second call is a second attempt. */
  <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, Ready<Q, A, R>> prepare(Operation<?, B, Q, A, R> command) {
    B draft = Drafts.of(command);
    Q request = draft.build();
    EcsFailure refusal = refusalOrNull(command, command.action().check(request, policy));
    return refusal == null ? Either.right(ready(command, draft, request)) : Either.left(refusal);
  }

  /** Passes advice on, and returns why the command is not sent; null where it is. */
  @Nullable EcsFailure refusalOrNull(Operation<?, ?, ?, ?, ?> command, List<Violation> told) {
    if (told.isEmpty()) {
      return null;
    }
    Told.advising(told).forEach(this::tell);
    List<Violation> violations = Told.refusing(told);
    return violations.isEmpty()
        ? null
        : EcsFailure.InvalidRequest.of(command.operation(), command.resource(), violations);
  }

  /** The listener is the user's code: what it throws does not keep a command from being sent. */
  private void tell(Violation advice) {
    try {
      onAdvice.accept(advice);
    } catch (RuntimeException e) {
      LOG.warn(() -> "The listener of advice threw on " + advice, e);
    }
  }

  /** Starts a command of one call as if it were several, or returns every broken rule. */
  <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, Run<R, R>> single(Operation<?, B, Q, A, R> command) {
    return prepare(command).map(SingleRun::new);
  }

  /** Starts a command of several calls, or returns every broken rule. */
  <R> Either<EcsFailure, Run<?, R>> start(Calls<R> command) {
    return command.start(this);
  }

  /**
   * Returns the call of one of several requests made of a command's, which has passed the rules.
   */
  <Q extends EcsRequest, A extends EcsResponse, R> Ready<Q, A, R> part(
      Operation<?, ?, Q, A, R> command, Q request) {
    return ready(command, null, request);
  }

  private <Q extends EcsRequest, A extends EcsResponse, R> Ready<Q, A, R> ready(
      Operation<?, ?, Q, A, R> command, @Nullable SdkBuilder<?, Q> draft, Q request) {
    TokenPlace<?, Q> token = command.action().token();
    Q asked = token == null ? request : token.given(request, draft, tokens);
    return new Ready<>(command, retries ? asked : SingleAttempt.of(asked));
  }

  /** Returns the SDK's exception inside what a future failed with; null for any other. */
  static @Nullable SdkException sdkError(Throwable error) {
    return unwrapped(error) instanceof SdkException known ? known : null;
  }

  /** Returns what a future failed with, without the wrapping of futures that depend on it. */
  static Throwable unwrapped(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Says why a call that belongs to others was never sent. */
  static EcsFailure interrupted(Operation<?, ?, ?, ?, ?> command) {
    return new EcsFailure.Unreachable(
        FailedCall.builder()
            .operation(command.operation())
            .resource(command.resource())
            .message("The calling thread was interrupted before this call was sent.")
            .remedy("Execute the command again for what is missing.")
            .retryable(false)
            .build());
  }
}
