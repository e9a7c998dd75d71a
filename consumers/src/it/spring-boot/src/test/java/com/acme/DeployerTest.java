package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@SimulatedEcs
class DeployerTest {
  @Autowired private Ecs ecs;
  @Autowired private Deployer deployer;

  @BeforeEach
  void runWeb(EcsSimulator simulator) {
    must(cluster("prod").create().build());
    must(
        cluster("prod")
            .registerContainerInstance()
            .totalResources(Resource.cpu(4096), Resource.memory(8192))
            .build());
    must(family("web").register(containerDefinition("app", "nginx:1").memory(64)).build());
    must(cluster("prod").service("web").create("web:1", 2).build());
    simulator.time().advance(Duration.ofMinutes(5));
    must(family("web").register(containerDefinition("app", "nginx:2").memory(64)).build());
  }

  @Test
  void deploy_goodImage_runsIt() {
    assertEquals("web runs web:2", deployer.deploy("prod", "web", "web:2"));
  }

  @Test
  void deploy_imageThatIsNotThere_saysSo(Faults faults) {
    faults.inject(Fault.imagePullFailure().taskDefinition("web:2"));

    String told = deployer.deploy("prod", "web", "web:2");

    assertTrue(told.contains("CannotPullContainerError"), told);
  }

  private void must(EcsCommand<?> command) {
    ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
