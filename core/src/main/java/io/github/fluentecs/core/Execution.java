package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * What both interpreters decide alike: which request is sent, and what an exception means. The
 * drivers {@link Ecs} and {@link EcsAsync} only move it. Immutable and thread-safe.
 */
record Execution(RuleBook rules, Supplier<String> tokens, boolean retries) {
  static final Execution STANDARD = new Execution(RuleBook.standard(), ClientTokens.RANDOM, true);

  Execution relaxing(String... ruleIds) {
    return new Execution(rules.relaxing(ruleIds), tokens, retries);
  }

  Execution withTokens(Supplier<String> other) {
    return new Execution(rules, other, retries);
  }

  Execution withoutRetries() {
    return new Execution(rules, tokens, false);
  }

  /** Returns the call to make, or every broken rule. A second call is a second attempt. */
  <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, Ready<Q, A, R>> prepare(Operation<?, B, Q, A, R> command) {
    B draft = Drafts.of(command);
    Q request = draft.build();
    List<Violation> violations = rules.check(command.action().rules(), request);
    return violations.isEmpty()
        ? Either.right(ready(command, draft, request))
        : Either.left(invalid(command, violations));
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

  static EcsFailure failure(String operation, SdkException error) {
    return new Classifier(operation, null).classify(error);
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

  static EcsFailure.InvalidRequest invalid(
      Operation<?, ?, ?, ?, ?> command, List<Violation> violations) {
    return invalid(command.operation(), command.resource(), violations);
  }

  static EcsFailure.InvalidRequest invalid(
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
    return new EcsFailure.InvalidRequest(call, violations);
  }
}
