package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Hands the SDK's HTTP requests to the protocol in the calling thread. Nothing is opened, so there
 * is nothing to close. Safe for use by several threads.
 */
public final class InProcessHttpClient implements SdkHttpClient {
  private final Protocol protocol;

  /**
   * A client without a network.
   *
   * @param protocol answers the requests
   */
  public InProcessHttpClient(Protocol protocol) {
    this.protocol = requireNonNull(protocol, "protocol");
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new PreparedRequest(protocol, request);
  }

  @Override
  public String clientName() {
    return "FluentEcsSimulator";
  }

  @Override
  public void close() {}

  private static final class PreparedRequest implements ExecutableHttpRequest {
    private final Protocol protocol;
    private final HttpExecuteRequest request;
    private final CountDownLatch aborted = new CountDownLatch(1);

    PreparedRequest(Protocol protocol, HttpExecuteRequest request) {
      this.protocol = protocol;
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      HttpReply reply = protocol.answer(SdkHttp.request(request.httpRequest(), body()));
      hold(reply.latency());
      if (reply instanceof HttpReply.Answer answer) {
        return HttpExecuteResponse.builder()
            .response(SdkHttp.response(answer))
            .responseBody(AbortableInputStream.create(answer.body().asInputStream()))
            .build();
      }
      throw new SocketException("Connection reset");
    }

    private SdkBytes body() throws IOException {
      ContentStreamProvider content = request.contentStreamProvider().orElse(null);
      if (content == null) {
        return SdkBytes.fromByteArrayUnsafe(new byte[0]);
      }
      try (InputStream stream = content.newStream()) {
        return SdkBytes.fromByteArrayUnsafe(stream.readNBytes(Protocol.MAX_BODY + 1));
      }
    }

    private void hold(Duration latency) throws IOException {
      try {
        if (!latency.isZero() && aborted.await(latency.toNanos(), TimeUnit.NANOSECONDS)) {
          throw new IOException("The request was aborted");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("The caller was interrupted");
      }
    }

    @Override
    public void abort() {
      aborted.countDown();
    }
  }
}
