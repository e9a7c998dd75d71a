package io.github.fluentecs.spring;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Beans for {@link Ecs}, {@link EcsAsync} and {@link Waiters}, each of which a bean of the
 * application replaces. They use the application's {@link EcsClient} and {@link EcsAsyncClient}
 * where it has them; otherwise clients are made of {@link FluentEcsProperties} and the beans {@code
 * AwsCredentialsProvider} and {@code AwsRegionProvider}, or of the SDK's default chains. All are
 * closed with the context, waits first. What is asynchronous is made when it is first used.
 */
@AutoConfiguration
@EnableConfigurationProperties(FluentEcsProperties.class)
public class FluentEcsAutoConfiguration {
  private final FluentEcsProperties properties;

  /**
   * Creates the configuration.
   *
   * @param properties the properties of the application
   */
  public FluentEcsAutoConfiguration(FluentEcsProperties properties) {
    this.properties = properties;
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  EcsClient ecsClient(
      ObjectProvider<AwsCredentialsProvider> credentials,
      ObjectProvider<AwsRegionProvider> region) {
    return configured(EcsClient.builder(), credentials, region).build();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  @Lazy
  EcsAsyncClient ecsAsyncClient(
      ObjectProvider<AwsCredentialsProvider> credentials,
      ObjectProvider<AwsRegionProvider> region) {
    return configured(EcsAsyncClient.builder(), credentials, region).build();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  Ecs ecs(EcsClient client) {
    return Ecs.using(client);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  @Lazy
  EcsAsync ecsAsync(EcsAsyncClient client) {
    return EcsAsync.using(client);
  }

  @Bean
  @ConditionalOnMissingBean
  WaiterSettings waiterSettings() {
    return WaiterSettings.builder().budgets(properties.waiters().budgets()).build();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  Waiters waiters(Ecs ecs, WaiterSettings settings) {
    return Waiters.using(ecs, settings);
  }

  private <B extends AwsClientBuilder<B, ?>> B configured(
      B builder,
      ObjectProvider<AwsCredentialsProvider> credentials,
      ObjectProvider<AwsRegionProvider> region) {
    credentials.ifAvailable(builder::credentialsProvider);
    if (properties.region() != null) {
      builder.region(Region.of(properties.region()));
    } else {
      region.ifAvailable(provider -> builder.region(provider.getRegion()));
    }
    if (properties.endpoint() != null) {
      builder.endpointOverride(properties.endpoint());
    }
    return builder;
  }
}
