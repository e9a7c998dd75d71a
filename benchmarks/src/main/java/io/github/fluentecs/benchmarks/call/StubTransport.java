package io.github.fluentecs.benchmarks.call;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.utils.async.SimplePublisher;

/**
 * Answers every call with the same body, in the calling thread: what is left is the SDK's own cost.
 */
final class StubTransport implements SdkHttpClient, SdkAsyncHttpClient {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  private final byte[] body;
  private final SdkHttpResponse head;

  private StubTransport(String json) {
    this.body = json.getBytes(StandardCharsets.UTF_8);
    this.head =
        SdkHttpResponse.builder()
            .statusCode(200)
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("Content-Length", Integer.toString(body.length))
            .build();
  }

  static EcsClient client(String json) {
    return EcsClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .httpClient(new StubTransport(json))
        .build();
  }

  /** Completes its futures in the thread of the transport, as no other has anything to do. */
  static EcsAsyncClient asyncClient(String json) {
    return EcsAsyncClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .asyncConfiguration(
            configuration ->
                configuration.advancedOption(
                    SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
        .httpClient(new StubTransport(json))
        .build();
  }

  @Override
  public String clientName() {
    return "Stub";
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(head)
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    SimplePublisher<ByteBuffer> answer = new SimplePublisher<>();
    var unused = answer.send(ByteBuffer.wrap(body));
    var end = answer.complete();
    request.responseHandler().onHeaders(head);
    request.responseHandler().onStream(SdkPublisher.adapt(answer));
    return end;
  }

  @Override
  public void close() {}
}
