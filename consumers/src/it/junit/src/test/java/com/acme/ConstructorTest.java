package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fluentecs.simulator.junit.SimulatedEcs;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Parameters of constructors, from JUnit 5.12 on. */
@SimulatedEcs
class ConstructorTest {
  private final EcsClient client;

  ConstructorTest(EcsClient client) {
    this.client = client;
  }

  @Test
  void test_clientOfTheConstructor_isThatOfTheTest(EcsClient same) {
    client.createCluster(request -> request.clusterName("prod"));

    assertEquals(1, same.listClusters().clusterArns().size());
  }
}
