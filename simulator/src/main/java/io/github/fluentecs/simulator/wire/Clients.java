package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClientBuilder;
import software.amazon.awssdk.services.ecs.EcsBaseClientBuilder;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsClientBuilder;

/**
 * Makes real clients of the SDK that talk to one protocol in process. They have keys that open
 * nothing and one Region unless the caller says otherwise. Safe for use by several threads.
 */
public final class Clients {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("SIMULATED", "not-a-secret"));

  private final Protocol protocol;
  private final Region region;

  /**
   * Makes clients of one protocol.
   *
   * @param protocol answers their requests
   * @param region their Region; null for {@code us-east-1}
   */
  public Clients(Protocol protocol, @Nullable String region) {
    this.protocol = requireNonNull(protocol, "protocol");
    this.region = region == null ? Region.US_EAST_1 : Region.of(region);
  }

  /**
   * A new synchronous client.
   *
   * @param customizer the last word on the client's settings
   * @return a client that the caller closes
   */
  public EcsClient sync(Consumer<? super EcsClientBuilder> customizer) {
    EcsClientBuilder builder = EcsClient.builder();
    configure(builder).httpClient(new InProcessHttpClient(protocol));
    customizer.accept(builder);
    return builder.build();
  }

  /**
   * A new asynchronous client, whose futures complete in the calling thread.
   *
   * @param customizer the last word on the client's settings
   * @return a client that the caller closes
   */
  public EcsAsyncClient async(Consumer<? super EcsAsyncClientBuilder> customizer) {
    EcsAsyncClientBuilder builder = EcsAsyncClient.builder();
    configure(builder)
        .httpClient(new InProcessAsyncHttpClient(protocol))
        .asyncConfiguration(
            async ->
                async.advancedOption(
                    SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run));
    customizer.accept(builder);
    return builder.build();
  }

  private <B extends EcsBaseClientBuilder<B, C>, C> B configure(B builder) {
    return builder.region(region).credentialsProvider(CREDENTIALS);
  }
}
