package io.github.fluentecs.spring;

import io.github.fluentecs.core.Ecs;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health indicator {@code ecs} of Spring Boot 4. */
@AutoConfiguration(after = FluentEcsAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Ecs.class)
@ConditionalOnProperty(name = "management.health.ecs.enabled", matchIfMissing = true)
class ContributedHealthAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(name = "ecsHealthIndicator")
  HealthIndicator ecsHealthIndicator(Ecs ecs, FluentEcsProperties properties) {
    return () -> {
      EcsHealth health = EcsHealth.of(ecs, properties);
      return (health.up() ? Health.up() : Health.down()).withDetails(health.details()).build();
    };
  }
}
