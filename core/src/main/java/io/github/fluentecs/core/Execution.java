package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.ViolationsByLevel;
import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.Logger;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The logic that {@link Ecs} and {@link EcsAsync} share: which request is sent, and what an
 * exception means. Immutable and thread-safe.
 *
 * @param onAdvice the listener of advice; null for none
 * @param onCall tells the listener of calls; null for none
 */
record Execution(
    RulePolicy policy,
    @Nullable Consumer<? super Violation> onAdvice,
    Supplier<String> tokens,
    boolean retries,
    @Nullable CallTelling onCall) {
  private static final Logger LOG = Logger.loggerFor(Execution.class);

  static final Execution STANDARD =
      new Execution(RulePolicy.STANDARD, null, ClientTokens.RANDOM, true, null);

  Execution withRules(RulePolicy other) {
    return new Execution(other, onAdvice, tokens, retries, onCall);
  }

  Execution onAdvice(Consumer<? super Violation> listener) {
    return new Execution(policy, listener, tokens, retries, onCall);
  }

  Execution withTokens(Supplier<String> other) {
    return new Execution(policy, onAdvice, other, retries, onCall);
  }

  Execution withoutRetries() {
    return new Execution(policy, onAdvice, tokens, false, onCall);
  }

  Execution onCall(CallListener listener, LongSupplier nanos) {
    return new Execution(policy, onAdvice, tokens, retries, new CallTelling(listener, nanos));
  }

  /**
   * Returns the call to make, or every broken rule, or what the SDK lacks. Each call of this method
   * prepares a new attempt.
   */
  <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, PreparedCall<Q, A, R>> prepare(Operation<?, B, Q, A, R> command) {
    return SdkGap.orUnsupported(command, () -> checkedCall(command));
  }

  private <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, PreparedCall<Q, A, R>> checkedCall(Operation<?, B, Q, A, R> command) {
    B draft = RequestBuilders.of(command);
    Q request = draft.build();
    EcsFailure refusal = refusalOrNull(command, command.action().check(request, policy));
    return refusal == null
        ? Either.right(preparedCall(command, draft, request))
        : Either.left(refusal);
  }

  /**
   * Passes advice to the listener. Returns the failure of a command that must not be sent,
   * otherwise null.
   */
  @Nullable EcsFailure refusalOrNull(Operation<?, ?, ?, ?, ?> command, List<Violation> found) {
    if (onAdvice != null) {
      StandardCheck.advice(found, command).forEach(advice -> notify(onAdvice, advice));
    }
    List<Violation> violations = ViolationsByLevel.refusing(found);
    return violations.isEmpty()
        ? null
        : EcsFailure.InvalidRequest.of(command.operation(), command.resource(), violations);
  }

  /** The listener is user code: whatever it throws, errors too, the command is still sent. */
  private static void notify(Consumer<? super Violation> listener, Violation advice) {
    try {
      listener.accept(advice);
    } catch (Throwable e) {
      LOG.warn(() -> "The listener of advice threw on " + advice, e);
    }
  }

  /** Starts a command of one call as if it were several, or returns every broken rule. */
  <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, CallSchedule<R, R>> single(Operation<?, B, Q, A, R> command) {
    return prepare(command).map(SingleCall::new);
  }

  /** Starts a command, or returns every broken rule. */
  <R> Either<EcsFailure, CallSchedule<?, R>> start(EcsCommand<R> command) {
    return command instanceof Calls<R> several
        ? several.start(this)
        : single((Operation<?, ?, ?, ?, R>) command).map(Function.identity());
  }

  /**
   * Returns the call for one part of a split command that has passed the rules.
   *
   * @param token the client token of the execution; null where the operation has none
   */
  <Q extends EcsRequest, A extends EcsResponse, R> PreparedCall<Q, A, R> part(
      Operation<?, ?, Q, A, R> command, Q request, @Nullable String token) {
    return PreparedCall.of(command, retrying(command, request), token);
  }

  private <Q extends EcsRequest, A extends EcsResponse, R> PreparedCall<Q, A, R> preparedCall(
      Operation<?, ?, Q, A, R> command, SdkBuilder<?, Q> draft, Q request) {
    ClientTokenMember<?, Q> member = command.action().token();
    if (member == null) {
      return PreparedCall.of(command, retrying(command, request), null);
    }
    String token = member.ofExecution(request, tokens);
    return PreparedCall.of(command, retrying(command, member.with(request, draft, token)), token);
  }

  /** Returns the request that the SDK retries only where it may. */
  private <Q extends EcsRequest> Q retrying(Operation<?, ?, Q, ?, ?> command, Q request) {
    return Retries.where(retries, command.action().idempotency(request), request);
  }

  /** Returns the failure that an exception of a client means; null for any other exception. */
  static @Nullable EcsFailure failureOrNull(
      String operation, @Nullable ResourceRef resource, Throwable error) {
    EcsFailure closed = ClosedClient.failureOrNull(operation, resource, error);
    if (closed != null) {
      return closed;
    }
    return error instanceof SdkException known ? EcsFailure.of(operation, resource, known) : null;
  }

  /** Returns what a future failed with, without the wrapping {@link CompletionException}s. */
  static Throwable unwrapped(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Returns the failure of a call that was not sent because the calling thread was interrupted. */
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
