package com.acme;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.ecs.EcsClient;

@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  Ecs ecs(EcsClient client) {
    return Ecs.using(client);
  }

  @Bean
  Waiters waiters(Ecs ecs) {
    return Waiters.using(ecs);
  }
}
