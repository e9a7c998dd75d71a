package io.github.fluentecs.benchmarks.simulator;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Setup;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Resource;

/** A simulator with services whose tasks are all RUNNING on container instances. */
final class LoadedWorld implements AutoCloseable {
  private static final int TASK_CPU = 128;
  private static final int TASK_MEMORY = 256;

  private final EcsSimulator simulator = EcsSimulator.create(Setup.ofDefaults());
  private final EcsClient ecs = simulator.client();

  /** So many services of so many tasks each, on instances with room for a half more than these. */
  static LoadedWorld of(int services, int tasksEach, int instances) {
    LoadedWorld world = new LoadedWorld();
    world.ecs.createCluster();
    int room = services * tasksEach * 3 / 2 / instances + 1;
    for (int i = 0; i < instances; i++) {
      world.addInstance(room);
    }
    world.define();
    for (int i = 0; i < services; i++) {
      world.addService("service-" + i, tasksEach);
    }
    world.simulator.time().runUntilQuiescent();
    return world;
  }

  private void addInstance(int room) {
    ecs.registerContainerInstance(
        request ->
            request
                .cluster("default")
                .totalResources(
                    integer("CPU", room * TASK_CPU), integer("MEMORY", room * TASK_MEMORY)));
  }

  private static Resource integer(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  private void define() {
    ContainerDefinition main =
        ContainerDefinition.builder()
            .name("main")
            .image("registry.example/web:1")
            .cpu(TASK_CPU)
            .memory(TASK_MEMORY)
            .build();
    ecs.registerTaskDefinition(request -> request.family("web").containerDefinitions(main));
  }

  private void addService(String name, int tasks) {
    ecs.createService(
        request -> request.serviceName(name).taskDefinition("web").desiredCount(tasks));
  }

  EcsSimulator simulator() {
    return simulator;
  }

  EcsClient ecs() {
    return ecs;
  }

  /** All its running tasks. */
  List<String> tasks() {
    return ecs.listTasksPaginator(request -> request.cluster("default")).taskArns().stream()
        .toList();
  }

  @Override
  public void close() {
    ecs.close();
    simulator.close();
  }
}
