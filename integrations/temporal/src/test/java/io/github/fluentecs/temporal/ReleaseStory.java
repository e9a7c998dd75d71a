package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Resource;

/** A release of {@code web} to another image. */
final class ReleaseStory implements Story {
  private final EcsSimulator simulator = EcsSimulator.create();

  ReleaseStory() {
    try (EcsClient client = simulator.client()) {
      client.createCluster(r -> r.clusterName("prod"));
      client.registerContainerInstance(
          r -> r.cluster("prod").totalResources(number("CPU", 65_536), number("MEMORY", 65_536)));
      client.registerTaskDefinition(
          r -> r.family("web").containerDefinitions(container("repo/web:1")));
      client.createService(
          r -> r.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(2));
    }
    simulator.time().runUntilQuiescent();
    simulator
        .faults()
        .inject(Fault.containerExit(0).group("family:web").after(Duration.ofSeconds(30)));
  }

  private static ContainerDefinition container(String image) {
    return ContainerDefinition.builder().name("app").image(image).cpu(256).memory(512).build();
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  @Override
  public EcsSimulator simulator() {
    return simulator;
  }

  @Override
  public Class<?> code() {
    return ReleaseWorkflow.Code.class;
  }

  @Override
  public Object[] arguments() {
    return new Object[] {"repo/web:2"};
  }

  @Override
  public void check(World world, String end) {
    assertThat(end).contains("web:2");
    assertThat(world.deployments()).as("updates").isEqualTo(2);
    assertThat(world.answered("RegisterTaskDefinition")).as("registrations").isEqualTo(2);
    assertThat(world.tasks(task -> task.group().startsWith("family:"))).as("first").hasSize(1);
  }

  @Override
  public String toString() {
    return "release";
  }
}
