package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Executes commands on the SDK's blocking client: checks them, sends them, and returns typed
 * results and failures. {@link EcsAsync} is the asynchronous counterpart.
 *
 * <p>Expected failures are returned, not thrown: a broken rule, a service error and a missing
 * response are all an {@link EcsFailure}. Misuse, such as a null argument, throws immediately.
 * Retries are those of the SDK client; all retries of one execution share one client token.
 * Immutable and thread-safe.
 */
public final class Ecs implements AutoCloseable {
  private final ClientSource<EcsClient> client;
  private final Execution execution;
  private final Executor executor;

  private Ecs(ClientSource<EcsClient> client, Execution execution, Executor executor) {
    this.client = client;
    this.execution = execution;
    this.executor = executor;
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
  public static Ecs create() {
    return new Ecs(
        ClientSource.made(EcsClient::create), Execution.STANDARD, ThreadPerTaskExecutor.DAEMON);
  }

  /**
   * Uses an existing client with its own configuration. {@link #close()} leaves it open.
   *
   * @param client the SDK's client
   * @return the interpreter
   */
  public static Ecs using(EcsClient client) {
    Objects.requireNonNull(client, "client");
    return new Ecs(ClientSource.of(client), Execution.STANDARD, ThreadPerTaskExecutor.DAEMON);
  }

  /**
   * Returns a copy that checks commands with another policy, for example {@code
   * RuleBook.standard().relaxing("CP-3")}. Both share the client; closing either closes a client
   * that {@link #create()} made.
   *
   * @param policy selects the rules that apply; the default is {@link RulePolicy#STANDARD}
   * @return a copy
   */
  public Ecs withRules(RulePolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return new Ecs(client, execution.withRules(policy), executor);
  }

  /**
   * Returns a copy that passes the advice on each executed command to a listener. Whatever the
   * listener throws, errors too, is logged, and the command is still sent. Both share the client;
   * closing either closes a client that {@link #create()} made.
   *
   * @param listener receives each advice once per execution, on the calling thread
   * @return a copy
   */
  public Ecs onAdvice(Consumer<? super Violation> listener) {
    Objects.requireNonNull(listener, "listener");
    return new Ecs(client, execution.onAdvice(listener), executor);
  }

  /**
   * Returns a copy that tells a listener of each call: how it ended, how long it took, how often it
   * was sent again. It replaces another listener of calls. Both share the client; closing either
   * closes a client that {@link #create()} made.
   *
   * @param listener hears of calls, also of those of {@link #call}
   * @return a copy
   */
  public Ecs onCall(CallListener listener) {
    return onCall(listener, System::nanoTime);
  }

  /** Returns a copy that measures calls by another monotonic clock. */
  Ecs onCall(CallListener listener, LongSupplier nanos) {
    Objects.requireNonNull(listener, "listener");
    return new Ecs(client, execution.onCall(listener, nanos), executor);
  }

  /**
   * Returns a copy that makes each call once, without the retries that the client is configured
   * for. For callers that retry themselves and need to see every throttled call; {@link
   * EcsFailure#retryable()} returns whether a retry can help. Both share the client; closing either
   * closes a client that {@link #create()} made.
   *
   * @return a copy
   */
  public Ecs withoutRetries() {
    return new Ecs(client, execution.withoutRetries(), executor);
  }

  /**
   * Returns a copy with another source of client tokens, for example for tests. Default: random
   * UUIDs.
   *
   * @param tokens supplies a new token for each execution: 1 to 36 printable ASCII characters
   * @return a copy
   */
  public Ecs clientTokens(Supplier<String> tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return new Ecs(client, execution.withTokens(tokens), executor);
  }

  /**
   * Returns a copy that runs {@link Batches} on another executor. The calling thread always makes
   * calls too, so a busy or rejecting executor only reduces concurrency. Default: daemon threads
   * that end with the batch.
   *
   * @param other receives at most {@link Batches#inFlight} minus one tasks for each execution
   * @return a copy
   */
  public Ecs executor(Executor other) {
    return new Ecs(client, execution, Objects.requireNonNull(other, "other"));
  }

  /**
   * Checks a command, sends it, and waits for the response. Executing the same command again is a
   * new attempt with a new client token, unless the command fixes one.
   *
   * @param <R> the result
   * @param command the command
   * @return the typed result, or the failure
   */
  public <R> Either<EcsFailure, R> execute(EcsCommand<R> command) {
    Objects.requireNonNull(command, "command");
    return command instanceof Calls<R> several
        ? execution.start(several).flatMap(calls -> drive(several, calls))
        : one((Operation<?, ?, ?, ?, R>) command);
  }

  private <P, R> Either<EcsFailure, R> drive(Calls<R> command, CallSchedule<P, R> calls) {
    if (execution.onCall() == null || !calls.isSeveral()) {
      return drive(calls, null);
    }
    ToldCall whole = execution.onCall().several(command);
    return whole.around(() -> drive(calls, whole));
  }

  private <P, R> Either<EcsFailure, R> drive(CallSchedule<P, R> calls, @Nullable ToldCall whole) {
    return new BlockingCallDriver<>(calls, call -> send(call, whole)).drive(executor);
  }

  private <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, R> one(Operation<?, B, Q, A, R> command) {
    Either<EcsFailure, PreparedCall<Q, A, R>> call = execution.prepare(command);
    return call.isRight() ? send(call.get(), null) : Either.left(call.getLeft());
  }

  private <Q extends EcsRequest, A extends EcsResponse, R> Either<EcsFailure, R> send(
      PreparedCall<Q, A, R> call, @Nullable ToldCall whole) {
    if (execution.onCall() == null) {
      return send(call);
    }
    ToldCall one = execution.onCall().one(call.command().action(), whole);
    return one.around(() -> send(call.counted(one.tries())));
  }

  private <Q extends EcsRequest, A extends EcsResponse, R> Either<EcsFailure, R> send(
      PreparedCall<Q, A, R> call) {
    try {
      return call.result(call.send(client.get()));
    } catch (SdkException | IllegalStateException e) {
      return leftOrThrow(call.failureOrNull(e), e);
    }
  }

  /**
   * Reads pages lazily: each call is made when the stream reaches its page.
   *
   * <p>A failed call is the last element of the stream; earlier elements are unaffected. The stream
   * is sequential and need not be closed.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a stream of pages
   */
  public <T> Stream<Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> command) {
    return PageStream.of(PageCursor.pages(command), this::execute);
  }

  /**
   * Reads the items of all pages lazily: each call is made when the stream reaches its page.
   *
   * <p>A failed call is the last element of the stream. Resources that were requested by name and
   * are missing follow the items of their page as one {@link EcsFailure.Incomplete}. The stream is
   * sequential and need not be closed.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a stream of items
   */
  public <T> Stream<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command) {
    return PageStream.of(PageCursor.items(command), this::execute);
  }

  /**
   * Lists and describes resources lazily: each call is made when the stream reaches what it reads.
   * A failed call is the last element of the stream. The stream is sequential and need not be
   * closed.
   *
   * @param <T> the typed view
   * @param described the command
   * @return the resources that are there
   */
  public <T> Stream<Either<EcsFailure, T>> items(Described<T> described) {
    Objects.requireNonNull(described, "described");
    return PageStream.of(described.source().cursor(), this::execute);
  }

  /**
   * Makes any call on the SDK client and converts its exceptions into typed failures. The library's
   * rules are not checked.
   *
   * @param <A> the type of the response
   * @param call the call, for example {@code client -> client.listAccountSettings()}
   * @return the response, or the failure
   */
  public <A> Either<EcsFailure, A> call(Function<? super EcsClient, ? extends A> call) {
    Objects.requireNonNull(call, "call");
    return execution.onCall() == null
        ? raw(call)
        : execution.onCall().raw().around(() -> raw(call));
  }

  private <A> Either<EcsFailure, A> raw(Function<? super EcsClient, ? extends A> call) {
    try {
      return rawResult(call.apply(client.get()));
    } catch (SdkException | IllegalStateException e) {
      return leftOrThrow(Execution.failureOrNull(RAW_CALL, null, e), e);
    }
  }

  static <A> Either<EcsFailure, A> rawResult(@Nullable A response) {
    return response == null
        ? Either.left(IncompleteResponse.none(RAW_CALL, null))
        : Either.right(response);
  }

  private static <R> Either<EcsFailure, R> leftOrThrow(
      @Nullable EcsFailure failure, RuntimeException error) {
    if (failure == null) {
      throw error;
    }
    return Either.left(failure);
  }

  static final String RAW_CALL = "raw call";

  /**
   * Closes the client, when {@link #create()} made it. Executing anything afterwards fails as
   * {@link EcsFailure.Misconfigured}; so does everything on a client of the caller that is closed.
   */
  @Override
  public void close() {
    client.close();
  }
}
