package io.github.fluentecs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.dsl.EcsDsl;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Tests that share a context, and not a simulator. */
@SpringBootTest(classes = SimulatedSpringTest.Application.class)
@SimulatedEcs
class SimulatedSpringTest {
  @Autowired private Ecs ecs;
  @Autowired private Waiters waiters;
  @Autowired private EcsClient client;

  @RepeatedTest(3)
  void beans_inEachTest_useItsOwnSimulator(EcsClient own) {
    assertThat(client.listClusters().clusterArns()).isEmpty();

    ecs.execute(EcsDsl.cluster("prod").create().build()).getOrElseThrow(EcsFailure::toException);

    assertThat(own.listClusters().clusterArns()).hasSize(1);
  }

  @RepeatedTest(2)
  void waits_ofTheBean_moveTheTimeOfTheTest(EcsSimulator simulator) {
    var prod = EcsDsl.cluster("prod");
    ecs.execute(prod.create().build()).get();
    ecs.execute(
            prod.registerContainerInstance()
                .totalResources(Resource.cpu(4096), Resource.memory(8192))
                .build())
        .get();
    ecs.execute(
            EcsDsl.family("web")
                .register(EcsDsl.containerDefinition("app", "web:1").memory(64))
                .build())
        .get();
    var task = ecs.execute(prod.runTask("web:1").build()).get().succeeded().get(0);
    var before = simulator.time().now();

    var running = waiters.await(TaskWaits.taskRunning(task.ref()).atMost(Duration.ofMinutes(10)));

    assertThat(running.isRight()).as(running::toString).isTrue();
    assertThat(simulator.time().now()).isAfter(before);
  }

  @Test
  void client_ofTheContext_saysWhatItIs() {
    assertThat(client).hasToString("EcsClient of the running test").isEqualTo(client);
  }

  @EnableAutoConfiguration
  static class Application {}
}
