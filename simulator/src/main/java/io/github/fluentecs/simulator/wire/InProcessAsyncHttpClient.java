package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.http.HttpReply;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.utils.async.SimplePublisher;

/**
 * Hands the SDK's HTTP requests to the protocol in the calling thread, and the answer to the SDK in
 * that same thread unless a fault holds it back. Nothing is opened, so there is nothing to close.
 * Safe for use by several threads.
 */
public final class InProcessAsyncHttpClient implements SdkAsyncHttpClient {
  private final Protocol protocol;

  /**
   * A client without a network.
   *
   * @param protocol answers the requests
   */
  public InProcessAsyncHttpClient(Protocol protocol) {
    this.protocol = requireNonNull(protocol, "protocol");
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    BodyCollector body = new BodyCollector(Protocol.MAX_BODY + 1);
    SdkAsyncHttpResponseHandler handler = request.responseHandler();
    request.requestContentPublisher().subscribe(body);
    return body.whole()
        .thenApply(whole -> protocol.answer(SdkHttp.request(request.request(), whole)))
        .thenCompose(InProcessAsyncHttpClient::held)
        .thenCompose(reply -> deliver(reply, handler))
        .whenComplete((nothing, failure) -> report(failure, handler));
  }

  private static CompletableFuture<HttpReply> held(HttpReply reply) {
    if (reply.latency().isZero()) {
      return CompletableFuture.completedFuture(reply);
    }
    long nanos = reply.latency().toNanos();
    return CompletableFuture.supplyAsync(
        () -> reply, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS));
  }

  private static CompletableFuture<Void> deliver(
      HttpReply reply, SdkAsyncHttpResponseHandler handler) {
    if (reply instanceof HttpReply.Answer answer) {
      SimplePublisher<ByteBuffer> content = new SimplePublisher<>();
      handler.onHeaders(SdkHttp.response(answer));
      handler.onStream(content);
      return CompletableFuture.allOf(
          content.send(answer.body().asByteBuffer()), content.complete());
    }
    return CompletableFuture.failedFuture(new SocketException("Connection reset"));
  }

  private static void report(@Nullable Throwable failure, SdkAsyncHttpResponseHandler handler) {
    if (failure != null) {
      handler.onError(failure instanceof CompletionException ? failure.getCause() : failure);
    }
  }

  @Override
  public String clientName() {
    return "FluentEcsSimulator";
  }

  @Override
  public void close() {}
}
