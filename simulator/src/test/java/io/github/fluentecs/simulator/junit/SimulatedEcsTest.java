package io.github.fluentecs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.VirtualTime;
import io.github.fluentecs.simulator.admin.Runs;
import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The extension as its users see it. */
@SimulatedEcs
class SimulatedEcsTest {
  private final EcsSimulator ofConstructor;
  private EcsSimulator ofBeforeEach;

  SimulatedEcsTest(EcsSimulator simulator) {
    this.ofConstructor = simulator;
  }

  @BeforeEach
  void prepare(EcsSimulator simulator, EcsClient ecs) {
    ofBeforeEach = simulator;
    assertThat(ecs.listClusters().clusterArns()).isEmpty();
    ecs.createCluster();
  }

  @AfterEach
  void check(EcsSimulator simulator) {
    assertThat(simulator).isSameAs(ofBeforeEach);
  }

  @Test
  void parameters_ofOneTest_areOfOneSimulator(
      EcsSimulator simulator, EcsClient ecs, VirtualTime time, Faults faults, EventLog events) {
    faults.inject(Fault.throttling().on("CreateCluster"));

    assertThat(simulator).isSameAs(ofBeforeEach).isSameAs(ofConstructor);
    assertThat(simulator.time()).isSameAs(time);
    assertThatThrownBy(ecs::createCluster).hasMessageContaining("Rate exceeded");
    assertThat(events.toString()).contains("CreateCluster 400 ThrottlingException");
  }

  @Test
  void runningTest_onAnyThread_isThisOne(
      EcsSimulator simulator, EcsClient ecs, EcsAsyncClient async) {
    assertThat(RunningTest.simulator()).isSameAs(simulator);
    assertThat(CompletableFuture.supplyAsync(RunningTest::client).join()).isSameAs(ecs);
    assertThat(CompletableFuture.supplyAsync(RunningTest::asyncClient).join()).isSameAs(async);
  }

  @Test
  void time_inATest_movesItsTasks(EcsClient ecs, EcsAsyncClient async, VirtualTime time) {
    Runs.oneTask(ecs);

    time.advance(Duration.ofMinutes(5));

    var arns = async.listTasks().join().taskArns();
    var tasks = ecs.describeTasks(request -> request.tasks(arns)).tasks();
    assertThat(tasks).extracting(task -> task.lastStatus()).containsExactly("RUNNING");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void simulator_ofEachInvocation_isFresh(int number, EcsClient ecs) {
    assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    ecs.createCluster(request -> request.clusterName("further-" + number));
  }

  @Test
  @SimulatedEcs(throttling = "0.001")
  void annotation_ofTheMethod_comesFirst(EcsSimulator simulator) {
    try (var ecs = simulator.client(Runs::withoutRetries)) {
      assertThatThrownBy(ecs::createCluster).hasMessageContaining("Rate exceeded");
    }
  }

  @Nested
  class Inside {
    @Test
    void parameters_inANestedClass_areTheSame(EcsSimulator simulator, EcsClient ecs) {
      assertThat(simulator).isSameAs(ofBeforeEach);
      assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    }
  }

  @Nested
  @SimulatedEcs(seed = 9)
  class WithSettings {
    @Test
    void annotation_ofTheNestedClass_comesBeforeTheOuter(EcsClient ecs) {
      try (var same = EcsSimulator.withSeed(9).client();
          var other = EcsSimulator.withSeed(0).client()) {
        prepare(ofBeforeEach, same);
        prepare(ofBeforeEach, other);

        assertThat(firstId(ecs)).isEqualTo(firstId(same)).isNotEqualTo(firstId(other));
      }
    }

    private String firstId(EcsClient ecs) {
      String arn =
          ecs.registerContainerInstance(request -> request.cluster("default"))
              .containerInstance()
              .containerInstanceArn();
      return arn.substring(arn.lastIndexOf('/'));
    }
  }
}
