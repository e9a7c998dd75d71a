package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.state.InstanceResources;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.ResourceDemand;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Checks that an instance has exactly what its tasks leave of it. */
final class ResourceAudit {
  private ResourceAudit() {}

  static void check(LiveInstance instance) {
    InstanceResources resources = instance.resources();
    int cpu = 0;
    int memory = 0;
    List<String> gpus = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (LiveTask task : instance.tasks().alive()) {
      ResourceDemand demand = ResourceDemand.of(task.spec());
      cpu += demand.cpu();
      memory += demand.memory();
      gpus.addAll(resources.gpusOf(task));
      assertThat(resources.gpusOf(task)).hasSize(demand.gpus());
      task.containers().stream()
          .flatMap(container -> container.bindings().stream())
          .map(NetworkBinding::hostPort)
          .forEach(ports::add);
    }
    assertThat(resources.cpuLeft())
        .as("CPU left on %s", instance.arn())
        .isNotNegative()
        .isEqualTo(number(resources.registered(), "CPU") - cpu);
    assertThat(resources.memoryLeft())
        .as("memory left on %s", instance.arn())
        .isNotNegative()
        .isEqualTo(number(resources.registered(), "MEMORY") - memory);
    assertThat(gpus).doesNotHaveDuplicates();
    ports.addAll(texts(resources.registered(), "PORTS").stream().map(Integer::valueOf).toList());
    assertThat(texts(resources.remaining(), "PORTS").stream().map(Integer::valueOf))
        .as("ports taken on %s", instance.arn())
        .containsExactlyInAnyOrderElementsOf(ports);
    if (instance.tasks().alive().isEmpty()) {
      assertThat(resources.remaining()).isEqualTo(resources.registered());
    }
  }

  private static int number(List<Resource> resources, String name) {
    return find(resources, name).integerValue();
  }

  private static List<String> texts(List<Resource> resources, String name) {
    return find(resources, name).stringSetValue();
  }

  private static Resource find(List<Resource> resources, String name) {
    return resources.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
