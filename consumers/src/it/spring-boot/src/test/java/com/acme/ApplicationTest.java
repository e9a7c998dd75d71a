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
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** An application with no line of configuration, on a simulator for each test. */
@SpringBootTest
@SimulatedEcs
class ApplicationTest {
  @Autowired Ecs ecs;
  @Autowired Deployer deployer;
  @Autowired ApplicationContext context;

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
  }

  @Test
  void deploy_goodImage_runsIt() {
    must(family("web").register(containerDefinition("app", "nginx:2").memory(64)).build());

    assertEquals("web runs web:2", deployer.deploy("prod", "web", "web:2"));
  }

  @Test
  void deploy_inAnotherTest_beginsAnew() {
    must(family("web").register(containerDefinition("app", "nginx:2").memory(64)).build());

    assertEquals("web runs web:2", deployer.deploy("prod", "web", "web:2"));
  }

  /** Its type is another on either Spring Boot. */
  @Test
  void health_ofEcs_isUp() throws ReflectiveOperationException {
    Object indicator = context.getBean("ecsHealthIndicator");
    var health = indicator.getClass().getMethod("health");
    health.setAccessible(true);

    assertTrue(health.invoke(indicator).toString().contains("UP"));
  }

  private void must(EcsCommand<?> command) {
    ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
