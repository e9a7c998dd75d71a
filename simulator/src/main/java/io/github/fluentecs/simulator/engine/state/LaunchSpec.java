package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What the tasks of one launch have in common; one spec serves any number of tasks.
 *
 * @param cluster where they run
 * @param definition what they run
 * @param template the members that never change, as the caller gave them: group, startedBy,
 *     launchType, capacityProviderName, platformVersion, overrides, tags …
 * @param network the subnets and groups of an {@code awsvpc} task
 * @param rules which instances they may go to, and which first
 * @param owner the service they belong to, if any
 */
public record LaunchSpec(
    LiveCluster cluster,
    TaskDefinition definition,
    Task template,
    @Nullable AwsVpcConfiguration network,
    PlacementRules rules,
    @Nullable Owner owner) {

  /**
   * The part of a service that a task belongs to.
   *
   * @param fleet the tasks of its deployment or task set
   */
  public record Owner(Fleet fleet) {
    public LiveService service() {
      return fleet.service();
    }

    public TaskRoster part() {
      return fleet.tasks();
    }

    public Routing routing() {
      return fleet.blueprint().routing();
    }
  }

  /** The same on a capacity provider. */
  public LaunchSpec on(LiveCapacityProvider provider) {
    Task placed =
        template.toBuilder()
            .capacityProviderName(provider.name())
            .launchType(provider.launchType())
            .build();
    return new LaunchSpec(cluster, definition, placed, network, rules, owner);
  }

  public Routing routing() {
    return owner == null ? Routing.NONE : owner.routing();
  }

  public boolean isAwsvpc() {
    return "awsvpc".equals(definition.networkModeAsString());
  }

  /** On Fargate, so on no container instance of the cluster. */
  public boolean isFargate() {
    return "FARGATE".equals(template.launchTypeAsString());
  }

  /** On capacity that AWS runs: Fargate, or Managed Instances, which are not played one by one. */
  public boolean isOnManagedCapacity() {
    return isFargate() || "MANAGED_INSTANCES".equals(template.launchTypeAsString());
  }

  /** Whether something outside of the instance has to be made before a task can start. */
  public boolean hasProvisioning() {
    return isAwsvpc() || isOnManagedCapacity() || template.capacityProviderName() != null;
  }

  public List<String> subnets() {
    return network == null ? List.of() : network.subnets();
  }
}
