package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Runs commands on the SDK's blocking client: checks them, sends them, and gives typed results and
 * failures. {@link EcsAsync} is its twin.
 *
 * <p>Nothing expected is thrown: a broken rule, an error of the service and the lack of an answer
 * all come as {@link EcsFailure}. Misuse, such as a null, throws at once. Retries are the SDK
 * client's; all retries of one execution share one client token. Immutable and thread-safe.
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
   * Creates a client by the SDK's default chain: Region, credentials, and the endpoint of {@code
   * AWS_ENDPOINT_URL_ECS} where it is set. {@link #close()} closes it.
   *
   * <p>Nothing is thrown where the chain lacks something: every execution then fails as {@link
   * EcsFailure.Misconfigured}, which names what is missing.
   *
   * @return the interpreter
   */
  public static Ecs create() {
    return new Ecs(
        ClientSource.made(EcsClient::create), Execution.STANDARD, OwnThreads.DAEMONS);
  }

  /**
   * Uses any client, with its own configuration. {@link #close()} leaves it open.
   *
   * @param client the SDK's client
   * @return the interpreter
   */
  public static Ecs using(EcsClient client) {
    Objects.requireNonNull(client, "client");
    return new Ecs(ClientSource.of(client), Execution.STANDARD, OwnThreads.DAEMONS);
  }

  /**
   * Returns a copy that checks commands by another policy, for example {@code
   * RuleBook.standard().relaxing("CP-3")}. Both share the client; closing either closes a client
   * that {@link #create()} made.
   *
   * @param policy decides which rules apply; the default is {@link RulePolicy#STANDARD}
   * @return a copy
   */
  public Ecs withRules(RulePolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return new Ecs(client, execution.withRules(policy), executor);
  }

  /**
   * Returns a copy that tells a listener what documents advise against in each command that is
   * executed. What the listener throws is logged and keeps no command from being sent. Both share
   * the client; closing either closes a client that {@link #create()} made.
   *
   * @param listener gets each advice once an execution, on the calling thread
   * @return a copy
   */
  public Ecs onAdvice(Consumer<? super Violation> listener) {
    Objects.requireNonNull(listener, "listener");
    return new Ecs(client, execution.onAdvice(listener), executor);
  }

  /**
   * Returns a copy that makes each call once, whatever retries the client is configured for: for
   * callers that wait and ask again themselves, and shall hear of every throttle. A {@link
   * EcsFailure} tells whether a retry can help. Both share the client; closing either closes a
   * client that {@link #create()} made.
   *
   * @return a copy
   */
  public Ecs withoutRetries() {
    return new Ecs(client, execution.withoutRetries(), executor);
  }

  /**
   * Returns a copy that takes client tokens from elsewhere, for example in tests. Default: random
   * UUIDs.
   *
   * @param tokens gives a new token for each execution: 1 to 36 printable ASCII characters
   * @return a copy
   */
  public Ecs clientTokens(Supplier<String> tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return new Ecs(client, execution.withTokens(tokens), executor);
  }

  /**
   * Returns a copy that takes the threads for {@link Batches} from elsewhere. The calling thread
   * always makes calls itself, so an executor that is busy, or refuses, only means fewer at once.
   * Default: daemon threads that end with the batch.
   *
   * @param other runs up to one less than {@link Batches#inFlight} tasks for each execution
   * @return a copy
   */
  public Ecs executor(Executor other) {
    return new Ecs(client, execution, Objects.requireNonNull(other, "other"));
  }

  /**
   * Checks a command, sends it, and waits for the answer. Executing the same command again is a new
   * attempt with a new client token, unless the command fixes one.
   *
   * @param <R> the result
   * @param command what to do
   * @return the typed result, or why there is none
   */
  public <R> Either<EcsFailure, R> execute(EcsCommand<R> command) {
    Objects.requireNonNull(command, "command");
    return command instanceof Calls<R> several
        ? execution.start(several).flatMap(this::drive)
        : one((Operation<?, ?, ?, ?, R>) command);
  }

  private <P, R> Either<EcsFailure, R> drive(Run<P, R> run) {
    return new Workers<>(run, this::send).drive(executor);
  }

  private <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, R> one(Operation<?, B, Q, A, R> command) {
    Either<EcsFailure, Ready<Q, A, R>> call = execution.prepare(command);
    return call.isRight() ? send(call.get()) : Either.left(call.getLeft());
  }

  private <Q extends EcsRequest, A extends EcsResponse, R> Either<EcsFailure, R> send(
      Ready<Q, A, R> call) {
    try {
      return call.result(call.send(client.get()));
    } catch (SdkException e) {
      return Either.left(call.failure(e));
    }
  }

  /**
   * Reads the pages of an answer lazily: a call is made when the stream comes to it.
   *
   * <p>A call that fails is the last element, so no failure can be overlooked; what was read before
   * stays. The stream is sequential and needs no closing.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a stream of pages
   */
  public <T> Stream<Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> command) {
    return PageStream.of(PageWalk.pages(command), this::execute);
  }

  /**
   * Reads the items of all pages lazily: a call is made when the stream comes to its page.
   *
   * <p>A call that fails is the last element; things that were asked for by name and are missing
   * come as {@link EcsFailure.Incomplete} behind the items of their page. The stream is sequential
   * and needs no closing.
   *
   * @param <T> what is listed
   * @param command the command for the first page
   * @return a stream of items
   */
  public <T> Stream<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command) {
    return PageStream.of(PageWalk.items(command), this::execute);
  }

  /**
   * Runs any call of the raw client, with the same typed failures. The library's rules do not
   * apply.
   *
   * @param <A> the answer
   * @param call the call, for example {@code client -> client.listAccountSettings()}
   * @return the answer, or why there is none
   */
  public <A> Either<EcsFailure, A> call(Function<? super EcsClient, ? extends A> call) {
    Objects.requireNonNull(call, "call");
    try {
      return Either.right(call.apply(client.get()));
    } catch (SdkException e) {
      return Either.left(EcsFailure.of(RAW_CALL, null, e));
    }
  }

  static final String RAW_CALL = "raw call";

  /**
   * Closes the client, when {@link #create()} made it. Executing anything afterwards is misuse and
   * throws {@link IllegalStateException}; {@link EcsAsync} gives {@link EcsFailure.Unreachable}.
   */
  @Override
  public void close() {
    client.close();
  }
}
