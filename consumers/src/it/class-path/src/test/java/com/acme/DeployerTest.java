package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.circuitBreaker;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.WaiterSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

@SimulatedEcs
class DeployerTest {
  private Ecs ecs;
  private Deployer deployer;

  @BeforeEach
  void runWeb(EcsSimulator simulator, EcsClient client) {
    TimeSource time = TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
    ecs = Ecs.using(client);
    deployer = new Deployer(Waiters.using(ecs, WaiterSettings.builder().time(time).build()));
    must(cluster("prod").create().build());
    must(
        cluster("prod")
            .registerContainerInstance()
            .totalResources(Resource.cpu(4096), Resource.memory(8192))
            .build());
    register("web", "nginx:1");
    must(
        cluster("prod")
            .service("web")
            .create("web:1", 2)
            .deploymentConfiguration(deployment().circuitBreaker(circuitBreaker()))
            .build());
    simulator.time().advance(Duration.ofMinutes(5));
  }

  @Test
  void deploy_goodImage_runsIt() {
    register("web", "nginx:2");

    assertEquals("web runs web:2", deployer.deploy("prod", "web", "web:2"));
  }

  @Test
  void deploy_imageCannotBePulled_tellsThatItWasRolledBack(Faults faults) {
    register("broken", "nginx:typo");
    faults.inject(Fault.imagePullFailure().family("broken"));

    String answer = deployer.deploy("prod", "web", "broken:1");

    assertTrue(answer.contains("rolled back"), answer);
    assertTrue(answer.contains("CannotPullContainer"), answer);
  }

  @Test
  void deploy_serviceThatIsNotThere_saysSo() {
    String answer = deployer.deploy("prod", "wbe", "web:1");

    assertTrue(answer.contains("wbe"), answer);
  }

  @Test
  void classPath_withoutTheModuleForMicrometer_hasNoMicrometer() {
    String classPath = System.getProperty("java.class.path");

    assertTrue(classPath.contains("fluent-ecs-waiters"), classPath);
    assertFalse(classPath.contains("micrometer"), classPath);
    assertThrows(
        ClassNotFoundException.class,
        () -> Class.forName("io.micrometer.core.instrument.MeterRegistry"));
  }

  private void register(String family, String image) {
    must(family(family).register(containerDefinition("app", image).memory(64)).build());
  }

  private void must(EcsCommand<?> command) {
    ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
