package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * What both interpreters decide alike: which request is sent, and what an exception means. The
 * drivers {@link Ecs} and {@link EcsAsync} only move it. Immutable and thread-safe.
 */
record Execution(RuleBook rules, Supplier<String> tokens) {
  static final Execution STANDARD = new Execution(RuleBook.standard(), ClientTokens::random);

  Execution relaxing(String... ruleIds) {
    return new Execution(rules.relaxing(ruleIds), tokens);
  }

  Execution withTokens(Supplier<String> other) {
    return new Execution(rules, other);
  }

  /** Returns the request to send, or every broken rule. A second call is a second attempt. */
  <Q extends EcsRequest> Either<EcsFailure, Q> prepare(Operation<?, ?, Q, ?, ?> command) {
    Action<Q, ?> action = command.action();
    Q request = command.toSdk();
    List<Violation> violations = rules.check(action.rules(), request);
    return violations.isEmpty()
        ? Either.right(action.withClientToken(request, tokens))
        : Either.left(invalid(command, violations));
  }

  static EcsFailure failure(Operation<?, ?, ?, ?, ?> command, SdkException error) {
    return new Classifier(command.operation(), command.resource()).classify(error);
  }

  static EcsFailure failure(String operation, SdkException error) {
    return new Classifier(operation, null).classify(error);
  }

  /** Returns the SDK's exception inside what a future failed with; null for any other. */
  static @Nullable SdkException sdkError(Throwable error) {
    Throwable cause = error;
    while (cause instanceof java.util.concurrent.CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof SdkException known ? known : null;
  }

  private static EcsFailure invalid(Operation<?, ?, ?, ?, ?> command, List<Violation> violations) {
    int count = violations.size();
    FailedCall call =
        FailedCall.builder()
            .operation(command.operation())
            .resource(command.resource())
            .message(
                count + (count == 1 ? " rule is" : " rules are") + " broken; nothing was sent.")
            .remedy("Change what is listed.")
            .retryable(false)
            .build();
    return new EcsFailure.InvalidRequest(call, violations);
  }
}
