package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * A call that has passed the rules and is ready to be sent.
 *
 * @param token the client token of the execution; null where the operation has none
 * @param watch keeps what the wire shows of the response; null where nobody asks
 */
record PreparedCall<Q extends EcsRequest, A extends EcsResponse, R>(
    Operation<?, ?, Q, A, R> command,
    Q request,
    @Nullable String token,
    @Nullable ResponseWatch watch) {

  /** Returns the call, with its own watch of the response where the action has one. */
  static <Q extends EcsRequest, A extends EcsResponse, R> PreparedCall<Q, A, R> of(
      Operation<?, ?, Q, A, R> command, Q request, @Nullable String token) {
    ResponseWatch watch = command.action().newWatch();
    return new PreparedCall<>(command, watch == null ? request : watch.on(request), token, watch);
  }

  /** Returns the call, its tries counted for a listener. */
  PreparedCall<Q, A, R> counted(TryCount tries) {
    return new PreparedCall<>(command, Retries.counted(tries, request), token, watch);
  }

  A send(EcsClient client) {
    return command.action().call(client, request);
  }

  CompletableFuture<A> send(EcsAsyncClient client) {
    return command.action().call(client, request);
  }

  /** Returns the typed result, or the failure of an incomplete response; null for no response. */
  Either<EcsFailure, R> result(@Nullable A response) {
    if (response == null) {
      return Either.left(
          effect().of(IncompleteResponse.none(command.operation(), command.resource()), true));
    }
    List<String> missingMembers = command.action().missingMembers(response);
    return missingMembers.isEmpty()
        ? Either.right(complete(response))
        : Either.left(
            effect().of(IncompleteResponse.failure(command, response, missingMembers), true));
  }

  private R complete(A response) {
    return watch == null
        ? command.result(response)
        : command.result(response, watch.droppedFrom(response));
  }

  /** Returns the failure that an exception of a client means; null for any other exception. */
  @Nullable EcsFailure failureOrNull(Throwable error) {
    EcsFailure failure = Execution.failureOrNull(command.operation(), command.resource(), error);
    if (failure == null) {
      return null;
    }
    EcsFailure named =
        failure instanceof EcsFailure.NotFound missing
            ? MissingName.told(missing, request)
            : failure;
    return effect().of(named, Attempts.mayHaveHadEffect(named, error));
  }

  private PossibleEffect effect() {
    return command.action().possibleEffect(request, token);
  }
}
