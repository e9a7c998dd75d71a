package io.github.fluentecs.core.stub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.utils.async.SimplePublisher;

/** The transports of {@link StubEcs}. */
final class StubHttp {
  private StubHttp() {}

  record Blocking(StubEcs ecs) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          return answer(request);
        }

        @Override
        public void abort() {}
      };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
      byte[] body = bytes(request.contentStreamProvider().orElseThrow().newStream());
      Answer answer = await(ecs.take(request.httpRequest(), body));
      String content = answer.answered().orElseThrow(() -> new SocketException("reset"));
      return HttpExecuteResponse.builder()
          .response(StubEcs.response(answer))
          .responseBody(AbortableInputStream.create(stream(content)))
          .build();
    }

    /** An interrupt ends the wait, as it ends the wait on a socket. */
    private static Answer await(CompletableFuture<Answer> answer) throws IOException {
      try {
        return answer.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw (IOException) new InterruptedIOException("interrupted").initCause(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] bytes(InputStream stream) throws IOException {
      try (stream) {
        return stream.readAllBytes();
      }
    }

    private static InputStream stream(String content) {
      return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  record Async(StubEcs ecs) implements SdkAsyncHttpClient {
    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
      CompletableFuture<byte[]> body = new CompletableFuture<>();
      request.requestContentPublisher().subscribe(new Collector(body));
      CompletableFuture<Answer> answer =
          body.thenCompose(bytes -> ecs.take(request.request(), bytes));
      CompletableFuture<Void> done =
          answer.thenCompose(given -> deliver(given, request.responseHandler()));
      var unused =
          done.whenComplete(
              (nothing, error) -> {
                if (error instanceof CancellationException) {
                  ecs.countAbort();
                }
              });
      return done;
    }

    private static CompletableFuture<Void> deliver(
        Answer answer, SdkAsyncHttpResponseHandler handler) {
      if (answer.answered().isEmpty()) {
        SocketException reset = new SocketException("reset");
        handler.onError(reset);
        return CompletableFuture.failedFuture(reset);
      }
      SimplePublisher<ByteBuffer> content = new SimplePublisher<>();
      handler.onHeaders(StubEcs.response(answer));
      handler.onStream(content);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      return CompletableFuture.allOf(content.send(ByteBuffer.wrap(bytes)), content.complete());
    }

    @Override
    public void close() {}
  }

  private record Collector(CompletableFuture<byte[]> whole, ByteArrayOutputStream bytes)
      implements Subscriber<ByteBuffer> {
    private Collector(CompletableFuture<byte[]> whole) {
      this(whole, new ByteArrayOutputStream());
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
      byte[] copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(new UncheckedIOException(new IOException(error)));
    }

    @Override
    public void onComplete() {
      whole.complete(bytes.toByteArray());
    }
  }
}
