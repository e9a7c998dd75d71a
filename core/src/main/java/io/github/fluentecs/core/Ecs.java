package io.github.fluentecs.core;

import io.vavr.control.Either;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final EcsClient client;
  private final boolean owned;
  private final Execution execution;

  private Ecs(EcsClient client, boolean owned, Execution execution) {
    this.client = client;
    this.owned = owned;
    this.execution = execution;
  }

  /**
   * Creates a client by the SDK's default chain: Region, credentials, and the endpoint of {@code
   * AWS_ENDPOINT_URL_ECS} where it is set. {@link #close()} closes it.
   *
   * @return the interpreter
   */
  public static Ecs create() {
    return new Ecs(EcsClient.create(), true, Execution.STANDARD);
  }

  /**
   * Uses any client, with its own configuration. {@link #close()} leaves it open.
   *
   * @param client the SDK's client
   * @return the interpreter
   */
  public static Ecs using(EcsClient client) {
    return new Ecs(Objects.requireNonNull(client, "client"), false, Execution.STANDARD);
  }

  /**
   * Returns a copy that leaves some SOFT rules out. Both share the client; closing either closes a
   * client that {@link #create()} made.
   *
   * @param ruleIds ids of rules, for example {@code CP-3}
   * @return a copy
   * @throws IllegalArgumentException for an id that no rule has, or that is HARD
   */
  public Ecs relaxing(String... ruleIds) {
    return new Ecs(client, owned, execution.relaxing(ruleIds));
  }

  /**
   * Returns a copy that takes client tokens from elsewhere, for example in tests. Default: random
   * UUIDs.
   *
   * @param tokens gives a new token for each execution: 1 to 36 printable ASCII characters
   * @return a copy
   */
  public Ecs clientTokens(Supplier<String> tokens) {
    return new Ecs(client, owned, execution.withTokens(Objects.requireNonNull(tokens, "tokens")));
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
    return run((Operation<?, ?, ?, ?, R>) Objects.requireNonNull(command, "command"));
  }

  private <B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse, R>
      Either<EcsFailure, R> run(Operation<?, B, Q, A, R> command) {
    return execution.prepare(command).flatMap(request -> send(command, request));
  }

  private <Q extends EcsRequest, A extends EcsResponse, R> Either<EcsFailure, R> send(
      Operation<?, ?, Q, A, R> command, Q request) {
    try {
      return Either.right(command.result(command.action().call(client, request)));
    } catch (SdkException e) {
      return Either.left(Execution.failure(command, e));
    }
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
      return Either.right(call.apply(client));
    } catch (SdkException e) {
      return Either.left(Execution.failure(RAW_CALL, e));
    }
  }

  static final String RAW_CALL = "raw call";

  /** Closes the client, when {@link #create()} made it. */
  @Override
  public void close() {
    if (owned) {
      client.close();
    }
  }
}
