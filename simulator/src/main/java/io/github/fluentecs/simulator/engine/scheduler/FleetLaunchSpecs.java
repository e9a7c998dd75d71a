package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.check.CapacityChoice;
import io.github.fluentecs.simulator.engine.defaults.PlatformDefaults;
import io.github.fluentecs.simulator.engine.state.Blueprint;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.TaskTemplates;
import io.github.fluentecs.simulator.engine.state.VolumeAttachments;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Task;

/** How new tasks of a fleet are launched. */
public final class FleetLaunchSpecs {
  private FleetLaunchSpecs() {}

  /**
   * What a new task is, of the launch type; where there is a strategy, on none of its providers.
   */
  public static LaunchSpec of(Fleet fleet) {
    LiveService service = fleet.service();
    Blueprint blueprint = fleet.blueprint();
    NetworkConfiguration network = blueprint.network();
    return new LaunchSpec(
        service.cluster(),
        blueprint.definition(),
        template(fleet),
        network == null ? null : network.awsvpcConfiguration(),
        PlacementRules.of(
            blueprint.definition(),
            service.template().placementConstraints(),
            service.template().placementStrategy()),
        new LaunchSpec.Owner(fleet));
  }

  private static Task template(Fleet fleet) {
    LiveService service = fleet.service();
    Blueprint blueprint = fleet.blueprint();
    CapacityChoice capacity = new CapacityChoice(blueprint.strategy(), blueprint.launchType());
    return TaskTemplates.of(blueprint.definition())
        .group("service:" + service.name())
        .startedBy(fleet.id())
        .launchType(blueprint.launchType())
        .platformVersion(
            PlatformDefaults.resolved(
                blueprint.platformVersion(), blueprint.definition().runtimePlatform()))
        .platformFamily(capacity.platformFamily(blueprint.definition()))
        .attachments(VolumeAttachments.of(blueprint.volumes()))
        .enableExecuteCommand(Boolean.TRUE.equals(service.template().enableExecuteCommand()))
        .build();
  }
}
