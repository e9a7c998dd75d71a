package io.github.fluentecs.core;

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

  R result(A response) {
    return command.result(response);
  }

  EcsFailure failure(SdkException error) {
    return new Classifier(command.operation(), command.resource()).classify(error);
  }
}
