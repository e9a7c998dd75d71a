package io.github.fluentecs.spring;

import io.github.fluentecs.core.ThrottleCategory;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code fluent-ecs.*}.
 *
 * @param region the Region of the client, such as {@code eu-central-1}; by default that of a bean
 *     {@code AwsRegionProvider}, or of the SDK's chain
 * @param endpoint another address for ECS, such as that of a simulator; by default ECS's own
 * @param health what the health indicator looks at
 * @param waiters how waits poll
 */
@ConfigurationProperties("fluent-ecs")
public record FluentEcsProperties(
    @Nullable String region,
    @Nullable URI endpoint,
    @DefaultValue Health health,
    @DefaultValue Waiting waiters) {
  /**
   * What the health indicator looks at.
   *
   * @param cluster the cluster that has to be active; by default any answer of ECS is healthy
   */
  public record Health(@Nullable String cluster) {}

  /**
   * How waits poll.
   *
   * @param budgets calls per second by category, in place of the standard budgets
   */
  public record Waiting(@DefaultValue Map<ThrottleCategory, Double> budgets) {}
}
