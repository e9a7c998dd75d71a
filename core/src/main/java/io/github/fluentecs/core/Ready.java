package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** One call that has passed the rules and only needs to be sent. */
record Ready<Q extends EcsRequest, A extends EcsResponse, R>(
    Operation<?, ?, Q, A, R> command, Q request) {

  A send(EcsClient client) {
    return command.action().call(client, request);
  }

  CompletableFuture<A> send(EcsAsyncClient client) {
    return command.action().call(client, request);
  }

  /** Returns what the answer gives, or what it lacks. */
  Either<EcsFailure, R> result(A response) {
    List<String> gaps = HollowAnswer.gaps(response);
    return gaps.isEmpty()
        ? Either.right(command.result(response))
        : Either.left(HollowAnswer.failure(command, response, gaps));
  }

  EcsFailure failure(SdkException error) {
    EcsFailure failure = EcsFailure.of(command.operation(), command.resource(), error);
    return failure instanceof EcsFailure.NotFound missing
        ? MissingName.told(missing, request)
        : failure;
  }
}
