package io.github.fluentecs.examples.gallery;

import static java.util.stream.Collectors.toSet;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.workflows.fleet.InstanceGroup;
import io.github.fluentecs.workflows.fleet.InstanceMachines;
import java.util.List;

/** A group of machines that registers with the simulator at once, and deregisters at once. */
final class InstanceFleet implements InstanceMachines {
  private final Ecs ecs;
  private final ClusterScope cluster;
  private final String ami;
  private int desired;
  private int started;

  InstanceFleet(Ecs ecs, ClusterScope cluster, String ami) {
    this.ecs = ecs;
    this.cluster = cluster;
    this.ami = ami;
    desired = instances().size();
  }

  private List<ContainerInstance> instances() {
    return must(cluster.listContainerInstances().build().described());
  }

  private <T> T must(EcsCommand<T> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  @Override
  public InstanceGroup look() {
    return new InstanceGroup(
        desired,
        2 * desired,
        instances().stream().flatMap(each -> each.ec2InstanceId().stream()).collect(toSet()));
  }

  @Override
  public void growTo(int size) {
    for (int i = instances().size(); i < size; i++) {
      start();
    }
    desired = Math.max(desired, size);
  }

  private void start() {
    String document =
        "{\"instanceId\": \"i-%017d\", \"imageId\": \"%s\"}".formatted(++started, ami);
    must(
        cluster
            .registerContainerInstance()
            .instanceIdentityDocument(document)
            .totalResources(Resource.cpu(2048), Resource.memory(4096))
            .build());
  }

  @Override
  public void terminate(String ec2InstanceId, boolean isReplaced) {
    instances().stream()
        .filter(each -> each.ec2InstanceId().filter(ec2InstanceId::equals).isPresent())
        .forEach(each -> must(cluster.containerInstance(each.ref().text()).deregister().build()));
    if (isReplaced) {
      start();
    } else {
      desired--;
    }
  }
}
