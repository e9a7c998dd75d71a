package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** A rotation of two machines with a service of two tasks on them. */
final class RotationStory implements Story {
  private static final Duration STEP = Duration.ofSeconds(10);

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Group group;

  RotationStory() {
    client.createCluster(r -> r.clusterName("prod"));
    client.registerTaskDefinition(
        r ->
            r.family("web")
                .containerDefinitions(
                    ContainerDefinition.builder()
                        .name("app")
                        .image("web")
                        .cpu(512)
                        .memory(512)
                        .build()));
    group = new Group(simulator, client, 2);
    client.createService(
        r -> r.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(2));
    simulator.time().runUntilQuiescent();
  }

  @Override
  public EcsSimulator simulator() {
    return simulator;
  }

  @Override
  public void advance(Duration time) {
    Duration left = time;
    while (left.compareTo(STEP) > 0) {
      simulator.time().advance(STEP);
      group.tick();
      left = left.minus(STEP);
    }
    simulator.time().advance(left);
    group.tick();
  }

  @Override
  public Class<?> code() {
    return RotationWorkflow.Code.class;
  }

  @Override
  public Object[] arguments() {
    return new Object[] {"ami-0fedcba9876543210"};
  }

  @Override
  public List<Object> activities() {
    return List.of(group);
  }

  @Override
  public void check(World world, String end) {
    assertThat(end).contains("replaced");
    assertThat(group.terminated()).isEqualTo(2);
    assertThat(world.client.listContainerInstances(r -> r.cluster("prod")).containerInstanceArns())
        .hasSize(2);
    client.close();
  }

  @Override
  public String toString() {
    return "rotation";
  }
}
