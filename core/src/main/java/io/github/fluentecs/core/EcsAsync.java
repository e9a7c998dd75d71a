package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Runs commands on the SDK's asynchronous client: the twin of {@link Ecs}, with the same checks,
 * results and failures.
 *
 * <p>A future always completes: with the {@link Either} that {@link Ecs} would return, or
 * exceptionally only where {@link Ecs} would throw. Cancelling it cancels the call. Misuse, such as
 * a null, throws at once. Immutable and thread-safe.
 */
public final class EcsAsync implements AutoCloseable {
  private static final String CLOSED =
      "Nothing was sent: close() has closed the client that create() made.";

  private final ClientSource<EcsAsyncClient> client;
  private final Execution execution;

  private EcsAsync(ClientSource<EcsAsyncClient> client, Execution execution) {
    this.client = client;
    this.execution = execution;
  }

  /**
   * Creates a client by the SDK's default chain: Region, credentials, and the endpoint of {@code
   * AWS_ENDPOINT_URL_ECS} where it is set. {@link #close()} closes it.
   *
   * <p>Nothing is thrown where the chain lacks something: every execution then fails as {@link
   * EcsFailure.Misconfigured}, which names what is missing.
   *
   * @return the interpreter
   */
  public static EcsAsync create() {
    return new EcsAsync(ClientSource.made(EcsAsyncClient::create), Execution.STANDARD);
  }

  /**
   * Uses any client, with its own configuration. {@link #close()} leaves it open.
   *
   * @param client the SDK's client
   * @return the interpreter
   */
  public static EcsAsync using(EcsAsyncClient client) {
    return new EcsAsync(
        ClientSource.of(Objects.requireNonNull(client, "client")), Execution.STANDARD);
  }

  /**
   * Returns a copy that checks commands by another policy, for example {@code
   * RuleBook.standard().relaxing("CP-3")}. Both share the client; closing either closes a client
   * that {@link #create()} made.
   *
   * @param policy decides which rules apply; the default is {@link RulePolicy#STANDARD}
   * @return a copy
   */
  public EcsAsync withRules(RulePolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return new EcsAsync(client, execution.withRules(policy));
  }

  /**
   * Returns a copy that tells a listener what documents advise against in each command that is
   * executed. What the listener throws is logged and keeps no command from being sent. Both share
   * the client; closing either closes a client that {@link #create()} made.
   *
   * @param listener gets each advice once an execution, on the calling thread
   * @return a copy
   */
  public EcsAsync onAdvice(Consumer<? super Violation> listener) {
    Objects.requireNonNull(listener, "listener");
    return new EcsAsync(client, execution.onAdvice(listener));
  }

  /**
   * Returns a copy that makes each call once, whatever retries the client is configured for: for
   * callers that wait and ask again themselves, and shall hear of every throttle. A {@link
   * EcsFailure} tells whether a retry can help. Both share the client; closing either closes a
   * client that {@link #create()} made.
   *
   * @return a copy
   */
  public EcsAsync withoutRetries() {
    return new EcsAsync(client, execution.withoutRetries());
  }

  /**
   * Returns a copy that takes client tokens from elsewhere, for example in tests. Default: random
   * UUIDs.
   *
   * @param tokens gives a new token for each execution: 1 to 36 printable ASCII characters
   * @return a copy
   */
  public EcsAsync clientTokens(Supplier<String> tokens) {
    return new EcsAsync(
        client, execution.withTokens(Objects.requireNonNull(tokens, "tokens")));
  }

  /**
   * Checks a command and sends it. Executing the same command again is a new attempt with a new
   * client token, unless the command fixes one.
   *
   * @param <R> the result
   * @param command what to do
   * @return a future of the typed result, or of why there is none
   */
  public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
    Objects.requireNonNull(command, "command");
    return command instanceof Calls<R> several
        ? orRefused(execution.start(several), this::drive)
        : one((Operation<?, ?, ?, ?, R>) command);
  }

  private <P, R> CompletableFuture<Either<EcsFailure, R>> drive(Run<P, R> run) {
    return new AsyncRun<>(run, this::send).start();
  }

  private <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      CompletableFuture<Either<EcsFailure, R>> one(Operation<?, B, Q, A, R> command) {
    return orRefused(execution.prepare(command), this::send);
  }

  private static <V, R> CompletableFuture<Either<EcsFailure, R>> orRefused(
      Either<EcsFailure, V> valid, Function<V, CompletableFuture<Either<EcsFailure, R>>> go) {
    return valid.fold(failure -> CompletableFuture.completedFuture(Either.left(failure)), go);
  }

  private <Q extends EcsRequest, A extends EcsResponse, R>
      CompletableFuture<Either<EcsFailure, R>> send(Ready<Q, A, R> call) {
    return settle(() -> call.send(open()), call::result, call::failure);
  }

  /**
   * Reads the pages of an answer lazily: a call is made when a subscriber asks for its page, and
   * never more than one at a time.
   *
   * <p>A call that fails is the last element, so no failure can be overlooked; {@code onError} only
   * comes where {@link Ecs} would throw. Each subscriber reads anew; cancelling cancels the call.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a publisher of pages
   */
  public <T> Flow.Publisher<Either<EcsFailure, Page<T>>> pages(
      PagedOperation<?, ?, ?, ?, T> command) {
    Objects.requireNonNull(command, "command");
    return new PagePublisher<>(() -> PageWalk.pages(command), this::execute);
  }

  /**
   * Reads the items of all pages lazily: a call is made when a subscriber asks for an item of its
   * page, and never more than one at a time.
   *
   * <p>A call that fails is the last element; things that were asked for by name and are missing
   * come as {@link EcsFailure.Incomplete} behind the items of their page; {@code onError} only
   * comes where {@link Ecs} would throw. Each subscriber reads anew; cancelling cancels the call.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a publisher of items
   */
  public <T> Flow.Publisher<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command) {
    Objects.requireNonNull(command, "command");
    return new PagePublisher<>(() -> PageWalk.items(command), this::execute);
  }

  /**
   * Runs any call of the raw client, with the same typed failures. The library's rules do not
   * apply.
   *
   * @param <A> the answer
   * @param call the call, for example {@code client -> client.listAccountSettings()}
   * @return a future of the answer, or of why there is none
   */
  public <A> CompletableFuture<Either<EcsFailure, A>> call(
      Function<? super EcsAsyncClient, CompletableFuture<A>> call) {
    Objects.requireNonNull(call, "call");
    return settle(
        () -> call.apply(open()), Either::right, error -> EcsFailure.of(Ecs.RAW_CALL, null, error));
  }

  private static <A, R> CompletableFuture<Either<EcsFailure, R>> settle(
      Supplier<CompletableFuture<A>> call,
      Function<? super A, Either<EcsFailure, R>> result,
      Function<SdkException, EcsFailure> failure) {
    CompletableFuture<A> sent;
    try {
      sent = call.get();
    } catch (SdkException e) {
      return CompletableFuture.completedFuture(Either.left(failure.apply(e)));
    }
    CompletableFuture<Either<EcsFailure, R>> settled =
        sent.handle((answer, error) -> settled(answer, error, result, failure));
    var unused =
        settled.whenComplete(
            (either, error) -> {
              if (settled.isCancelled()) {
                sent.cancel(true);
              }
            });
    return settled;
  }

  private static <A, R> Either<EcsFailure, R> settled(
      @Nullable A answer,
      @Nullable Throwable error,
      Function<? super A, Either<EcsFailure, R>> result,
      Function<SdkException, EcsFailure> failure) {
    if (error == null) {
      return result.apply(Objects.requireNonNull(answer, "answer"));
    }
    SdkException known = Execution.sdkError(error);
    if (known == null) {
      throw error instanceof CompletionException wrapped ? wrapped : new CompletionException(error);
    }
    return Either.left(failure.apply(known));
  }

  /** Returns the client; a closed one fails the call, as a future does. */
  private EcsAsyncClient open() {
    if (client.isClosed()) {
      throw SdkClientException.create(CLOSED);
    }
    return client.get();
  }

  /**
   * Closes the client, when {@link #create()} made it. Executing anything afterwards gives {@link
   * EcsFailure.Unreachable}, while {@link Ecs} throws.
   */
  @Override
  public void close() {
    client.close();
  }
}
