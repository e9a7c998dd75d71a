package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.VirtualTime;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Parameters of methods, which every JUnit knows. */
@SimulatedEcs
class MethodTest {
  @BeforeEach
  void create(EcsClient client) {
    client.createCluster(request -> request.clusterName("prod"));
  }

  @Test
  void test_everyParameter_isOfTheSameSimulator(
      EcsSimulator simulator,
      EcsClient client,
      EcsAsyncClient async,
      VirtualTime time,
      Faults faults,
      EventLog events) {
    assertEquals(1, client.listClusters().clusterArns().size());
    assertEquals(1, async.listClusters().join().clusterArns().size());
    assertEquals(simulator.time().now(), time.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void test_parameterized_hasItsOwnSimulator(String name, EcsClient client) {
    client.createCluster(request -> request.clusterName(name));

    assertEquals(2, client.listClusters().clusterArns().size());
  }

  @Nested
  class Inner {
    @Test
    void test_nested_hasTheSimulatorOfItsOwnTest(EcsClient client) {
      assertEquals(1, client.listClusters().clusterArns().size());
    }
  }
}
