package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What the tasks of a deployment or task set have in common.
 *
 * @param definition what they run
 * @param strategy the capacity providers that they are spread over; empty for a launch type
 * @param launchType where they run; null where there is a strategy
 * @param platformVersion the platform on Fargate
 * @param network the network of {@code awsvpc} tasks
 * @param routing where their traffic comes from
 * @param volumes the volumes that each of them gets
 */
public record Blueprint(
    TaskDefinition definition,
    List<CapacityProviderStrategyItem> strategy,
    @Nullable String launchType,
    @Nullable String platformVersion,
    @Nullable NetworkConfiguration network,
    Routing routing,
    List<ServiceVolumeConfiguration> volumes) {

  /** Whether it is the same revision of the same family that runs. */
  public boolean runsSameDefinitionAs(Blueprint other) {
    return definition.taskDefinitionArn().equals(other.definition.taskDefinitionArn());
  }
}
