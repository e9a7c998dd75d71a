package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Waiters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.ecs.EcsClient;

@SpringBootTest
class ApplicationTest {
  @Autowired Clusters clusters;
  @Autowired Waiters waiters;
  @Autowired EcsClient client;

  @Test
  void create_clusterOfTheSimulator_isActive() {
    assertEquals("ACTIVE", clusters.create("prod"));
    assertEquals(1, client.listClusters().clusterArns().size());
  }

  @TestConfiguration
  static class Simulated {
    @Bean
    EcsSimulator simulator() {
      return EcsSimulator.create();
    }

    @Bean
    EcsClient client(EcsSimulator simulator) {
      return simulator.client();
    }
  }
}
