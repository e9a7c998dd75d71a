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
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Executes commands on the SDK's asynchronous client, with the same checks, results and failures as
 * {@link Ecs}.
 *
 * <p>A future completes with the {@link Either} that {@link Ecs} would return, and exceptionally
 * only where {@link Ecs} would throw. Cancelling it cancels the call. Misuse, such as a null
 * argument, throws immediately. Immutable and thread-safe.
 */
public final class EcsAsync implements AutoCloseable {
  private final ClientSource<EcsAsyncClient> client;
  private final Execution execution;

  private EcsAsync(ClientSource<EcsAsyncClient> client, Execution execution) {
    this.client = client;
    this.execution = execution;
  }

  /**
   * Creates a client with the SDK's default configuration: Region and credentials from the default
   * provider chains, and the endpoint of {@code AWS_ENDPOINT_URL_ECS} if it is set. {@link
   * #close()} closes it.
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
   * Uses an existing client with its own configuration. {@link #close()} leaves it open.
   *
   * @param client the SDK's client
   * @return the interpreter
   */
  public static EcsAsync using(EcsAsyncClient client) {
    return new EcsAsync(
        ClientSource.of(Objects.requireNonNull(client, "client")), Execution.STANDARD);
  }

  /**
   * Returns a copy that checks commands with another policy, for example {@code
   * RuleBook.standard().relaxing("CP-3")}. Both share the client; closing either closes a client
   * that {@link #create()} made.
   *
   * @param policy selects the rules that apply; the default is {@link RulePolicy#STANDARD}
   * @return a copy
   */
  public EcsAsync withRules(RulePolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return new EcsAsync(client, execution.withRules(policy));
  }

  /**
   * Returns a copy that passes the advice on each executed command to a listener. Whatever the
   * listener throws, errors too, is logged, and the command is still sent. Both share the client;
   * closing either closes a client that {@link #create()} made.
   *
   * @param listener receives each advice once per execution, on the calling thread
   * @return a copy
   */
  public EcsAsync onAdvice(Consumer<? super Violation> listener) {
    Objects.requireNonNull(listener, "listener");
    return new EcsAsync(client, execution.onAdvice(listener));
  }

  /**
   * Returns a copy that tells a listener of each call: how it ended, how long it took, how often it
   * was sent again. It replaces another listener of calls. Both share the client; closing either
   * closes a client that {@link #create()} made.
   *
   * @param listener hears of calls, also of those of {@link #call}
   * @return a copy
   */
  public EcsAsync onCall(CallListener listener) {
    return onCall(listener, System::nanoTime);
  }

  /** Returns a copy that measures calls by another monotonic clock. */
  EcsAsync onCall(CallListener listener, LongSupplier nanos) {
    Objects.requireNonNull(listener, "listener");
    return new EcsAsync(client, execution.onCall(listener, nanos));
  }

  /**
   * Returns a copy that makes each call once, without the retries that the client is configured
   * for. For callers that retry themselves and need to see every throttled call; {@link
   * EcsFailure#retryable()} returns whether a retry can help. Both share the client; closing either
   * closes a client that {@link #create()} made.
   *
   * @return a copy
   */
  public EcsAsync withoutRetries() {
    return new EcsAsync(client, execution.withoutRetries());
  }

  /**
   * Returns a copy with another source of client tokens, for example for tests. Default: random
   * UUIDs.
   *
   * @param tokens supplies a new token for each execution: 1 to 36 printable ASCII characters
   * @return a copy
   */
  public EcsAsync clientTokens(Supplier<String> tokens) {
    return new EcsAsync(client, execution.withTokens(Objects.requireNonNull(tokens, "tokens")));
  }

  /**
   * Checks a command and sends it. Executing the same command again is a new attempt with a new
   * client token, unless the command fixes one.
   *
   * @param <R> the result
   * @param command the command
   * @return a future of the typed result or the failure
   */
  public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
    Objects.requireNonNull(command, "command");
    return command instanceof Calls<R> several
        ? orRefused(execution.start(several), calls -> drive(several, calls))
        : one((Operation<?, ?, ?, ?, R>) command);
  }

  private <P, R> CompletableFuture<Either<EcsFailure, R>> drive(
      Calls<R> command, CallSchedule<P, R> calls) {
    if (execution.onCall() == null || !calls.isSeveral()) {
      return drive(calls, null);
    }
    ToldCall whole = execution.onCall().several(command);
    return whole.aroundAsync(() -> drive(new ToldSchedule<>(calls, whole), whole));
  }

  private <P, R> CompletableFuture<Either<EcsFailure, R>> drive(
      CallSchedule<P, R> calls, @Nullable ToldCall whole) {
    return new AsyncCallDriver<>(calls, call -> send(call, whole)).start();
  }

  private <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      CompletableFuture<Either<EcsFailure, R>> one(Operation<?, B, Q, A, R> command) {
    return orRefused(execution.prepare(command), call -> send(call, null));
  }

  private static <V, R> CompletableFuture<Either<EcsFailure, R>> orRefused(
      Either<EcsFailure, V> valid, Function<V, CompletableFuture<Either<EcsFailure, R>>> go) {
    return valid.fold(failure -> CompletableFuture.completedFuture(Either.left(failure)), go);
  }

  private <Q extends EcsRequest, A extends EcsResponse, R>
      CompletableFuture<Either<EcsFailure, R>> send(
          PreparedCall<Q, A, R> call, @Nullable ToldCall whole) {
    if (execution.onCall() == null) {
      return settle(() -> call.send(client.get()), call::result, call::failureOrNull);
    }
    ToldCall one = execution.onCall().one(call.command().action(), whole);
    PreparedCall<Q, A, R> counted = call.counted(one.tries());
    return settleTold(
        one, () -> counted.send(client.get()), counted::result, counted::failureOrNull);
  }

  /**
   * Reads pages lazily: each call is made when the subscriber requests its page, one call at a
   * time.
   *
   * <p>A failed call is the last element; {@code onError} is called only where {@link Ecs} would
   * throw. Each subscriber starts at the first page; cancelling the subscription cancels the call.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a publisher of pages
   */
  public <T> Flow.Publisher<Either<EcsFailure, Page<T>>> pages(
      PagedOperation<?, ?, ?, ?, T> command) {
    Objects.requireNonNull(command, "command");
    return new PagePublisher<>(() -> PageCursor.pages(command), this::execute);
  }

  /**
   * Reads the items of all pages lazily: each call is made when the subscriber requests an item of
   * its page, one call at a time.
   *
   * <p>A failed call is the last element. Resources that were requested by name and are missing
   * follow the items of their page as one {@link EcsFailure.Incomplete}. {@code onError} is called
   * only where {@link Ecs} would throw. Each subscriber starts at the first page; cancelling the
   * subscription cancels the call.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a publisher of items
   */
  public <T> Flow.Publisher<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command) {
    Objects.requireNonNull(command, "command");
    return new PagePublisher<>(() -> PageCursor.items(command), this::execute);
  }

  /**
   * Lists and describes resources lazily: each call is made when the subscriber requests what it
   * reads, one call at a time. A failed call is the last element; each subscriber starts at the
   * first page.
   *
   * @param <T> the typed view
   * @param described the command
   * @return the resources that are there
   */
  public <T> Flow.Publisher<Either<EcsFailure, T>> items(Described<T> described) {
    Objects.requireNonNull(described, "described");
    return published(described.source());
  }

  private <R, T> Flow.Publisher<Either<EcsFailure, T>> published(Described.Source<R, T> source) {
    return new PagePublisher<>(source::cursor, this::execute);
  }

  /**
   * Makes any call on the SDK client and converts its exceptions into typed failures. The library's
   * rules are not checked.
   *
   * @param <A> the type of the response
   * @param call the call, for example {@code client -> client.listAccountSettings()}
   * @return a future of the response or the failure
   */
  public <A> CompletableFuture<Either<EcsFailure, A>> call(
      Function<? super EcsAsyncClient, CompletableFuture<A>> call) {
    Objects.requireNonNull(call, "call");
    Supplier<CompletableFuture<A>> sent = () -> call.apply(client.get());
    Function<Throwable, @Nullable EcsFailure> failure =
        error -> Execution.failureOrNull(Ecs.RAW_CALL, null, error);
    return execution.onCall() == null
        ? settle(sent, Ecs::rawResult, failure)
        : settleTold(execution.onCall().raw(), sent, Ecs::rawResult, failure);
  }

  /** Tells of the end before the future is complete, so that its stages come after. */
  private static <A, R> CompletableFuture<Either<EcsFailure, R>> settleTold(
      ToldCall told,
      Supplier<CompletableFuture<A>> call,
      Function<@Nullable A, Either<EcsFailure, R>> result,
      Function<Throwable, @Nullable EcsFailure> failure) {
    return told.aroundAsync(
        () ->
            settle(
                call,
                answer -> told.told(result.apply(answer)),
                error -> told.toldOrNull(failure.apply(error))));
  }

  private static <A, R> CompletableFuture<Either<EcsFailure, R>> settle(
      Supplier<CompletableFuture<A>> call,
      Function<@Nullable A, Either<EcsFailure, R>> result,
      Function<Throwable, @Nullable EcsFailure> failure) {
    @Nullable CompletableFuture<A> sent;
    try {
      sent = call.get();
    } catch (SdkException | IllegalStateException e) {
      EcsFailure known = failure.apply(e);
      if (known == null) {
        throw e;
      }
      return CompletableFuture.completedFuture(Either.left(known));
    }
    if (sent == null) {
      return CompletableFuture.completedFuture(result.apply(null));
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
      Function<@Nullable A, Either<EcsFailure, R>> result,
      Function<Throwable, @Nullable EcsFailure> failure) {
    if (error == null) {
      return result.apply(answer);
    }
    EcsFailure known = failure.apply(Execution.unwrapped(error));
    if (known == null) {
      throw error instanceof CompletionException wrapped ? wrapped : new CompletionException(error);
    }
    return Either.left(known);
  }

  /**
   * Closes the client, when {@link #create()} made it. Executing anything afterwards fails as
   * {@link EcsFailure.Misconfigured}; so does everything on a client of the caller that is closed.
   */
  @Override
  public void close() {
    client.close();
  }
}
