package io.github.fluentecs.core.stub;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Stands in for ECS behind real SDK clients: takes what they send, and answers by a script. */
public final class StubEcs {
  private final Function<Sent, CompletableFuture<Answer>> script;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger aborted = new AtomicInteger();

  private StubEcs(Function<Sent, CompletableFuture<Answer>> script) {
    this.script = script;
  }

  /** Answers at once. */
  public static StubEcs answering(Function<Sent, Answer> script) {
    return new StubEcs(request -> CompletableFuture.completedFuture(script.apply(request)));
  }

  /** Answers when the script's future does. */
  public static StubEcs later(Function<Sent, CompletableFuture<Answer>> script) {
    return new StubEcs(script);
  }

  /** Returns all requests so far. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** Returns how many asynchronous calls the client gave up before they were answered. */
  public int aborted() {
    return aborted.get();
  }

  void countAbort() {
    aborted.incrementAndGet();
  }

  /** Returns a new blocking client without retries. */
  public EcsClient client() {
    return client(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  /** Returns a new blocking client. */
  public EcsClient client(Consumer<ClientOverrideConfiguration.Builder> settings) {
    return configured(EcsClient.builder().httpClient(new StubHttp.Blocking(this)), settings)
        .build();
  }

  /** Returns a new asynchronous client without retries. */
  public EcsAsyncClient asyncClient() {
    return asyncClient(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }

  /** Returns a new asynchronous client. */
  public EcsAsyncClient asyncClient(Consumer<ClientOverrideConfiguration.Builder> settings) {
    return configured(EcsAsyncClient.builder().httpClient(new StubHttp.Async(this)), settings)
        .asyncConfiguration(
            c ->
                c.advancedOption(
                    SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
        .build();
  }

  private static <B extends AwsClientBuilder<B, C>, C> B configured(
      B builder, Consumer<ClientOverrideConfiguration.Builder> settings) {
    return builder
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://ecs.invalid"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .overrideConfiguration(settings);
  }

  CompletableFuture<Answer> take(SdkHttpRequest request, byte[] body) {
    String target = request.firstMatchingHeader("X-Amz-Target").orElseThrow();
    Sent arrived =
        new Sent(target.substring(target.indexOf('.') + 1), JsonNode.parser().parse(body));
    sent.add(arrived);
    return script.apply(arrived);
  }

  static SdkHttpFullResponse response(Answer answer) {
    return SdkHttpFullResponse.builder()
        .statusCode(answer.status())
        .putHeader("Content-Type", "application/x-amz-json-1.1")
        .putHeader("x-amzn-RequestId", "request-1")
        .build();
  }
}
