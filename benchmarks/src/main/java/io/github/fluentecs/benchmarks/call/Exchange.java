package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.core.EcsCommand;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * One call as both sides make it: the same request and the same answer.
 *
 * @param answer the body of the answer
 * @param request builds the request with the SDK's builders
 * @param command builds the command with the DSL
 * @param sender how the raw client is called
 * @param sent builds the request as it is sent: with a client token, where a command has one and
 *     the SDK makes none
 */
record Exchange<Q extends EcsRequest, P extends EcsResponse>(
    String answer,
    Supplier<Q> request,
    Supplier<? extends EcsCommand<?>> command,
    Sender<Q, P> sender,
    Supplier<Q> sent) {

  Exchange(
      String answer,
      Supplier<Q> request,
      Supplier<? extends EcsCommand<?>> command,
      Sender<Q, P> sender) {
    this(answer, request, command, sender, request);
  }

  /**
   * How the raw clients are called.
   *
   * @param sync the blocking call
   * @param async the call that gives a future
   */
  record Sender<Q, P>(
      BiFunction<EcsClient, Q, P> sync,
      BiFunction<EcsAsyncClient, Q, CompletableFuture<P>> async) {}

  P callRaw(EcsClient client) {
    return sender.sync().apply(client, sent.get());
  }

  CompletableFuture<P> callRaw(EcsAsyncClient client) {
    return sender.async().apply(client, sent.get());
  }
}
