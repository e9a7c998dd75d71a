package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.id.Arns;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Who needs a capacity provider. */
public final class CapacityProviderUse {
  private CapacityProviderUse() {}

  /** Whether tasks of the cluster are on the provider, or tasks of its services may be. */
  public static boolean isUsed(LiveCluster cluster, String name) {
    Stream<String> ofTasks =
        cluster.tasks().all().stream()
            .filter(task -> !task.status().isOver())
            .map(task -> String.valueOf(task.spec().template().capacityProviderName()));
    Stream<String> ofServices =
        cluster.services().values().stream()
            .filter(LiveService::isActive)
            .flatMap(CapacityProviderUse::strategies)
            .map(item -> Arns.lastPart(item.capacityProvider()));
    return Stream.concat(ofTasks, ofServices).anyMatch(name::equals);
  }

  /** Of what the service runs, and of what it would go back to. */
  private static Stream<CapacityProviderStrategyItem> strategies(LiveService service) {
    Deployments deployments = service.deployments();
    Stream<Fleet> ofDeployments =
        Stream.concat(
                deployments.listed().stream(),
                Optional.ofNullable(deployments.completed()).stream())
            .map(LiveDeployment::fleet);
    Stream<Fleet> ofTaskSets = service.taskSets().values().stream().map(LiveTaskSet::fleet);
    return Stream.concat(ofDeployments, ofTaskSets)
        .flatMap(fleet -> fleet.blueprint().strategy().stream());
  }
}
