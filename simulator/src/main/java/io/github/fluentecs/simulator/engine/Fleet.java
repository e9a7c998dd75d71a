package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Task;

/** The tasks of one deployment or task set, how new ones are made, and how the old ones fared. */
final class Fleet {
  private final LiveService service;
  private final String id;
  private final Blueprint blueprint;
  private final TaskRoster tasks = new TaskRoster();
  private final FleetProgress progress;

  Fleet(LiveService service, String id, Blueprint blueprint, FleetProgress progress) {
    this.service = service;
    this.id = id;
    this.blueprint = blueprint;
    this.progress = progress;
  }

  LiveService service() {
    return service;
  }

  /** Such as {@code ecs-svc/1234567890123456789}; its tasks have it as startedBy. */
  String id() {
    return id;
  }

  Blueprint blueprint() {
    return blueprint;
  }

  TaskRoster tasks() {
    return tasks;
  }

  FleetProgress progress() {
    return progress;
  }

  /**
   * What a new task is, of the launch type; where there is a strategy, on none of its providers.
   */
  LaunchSpec spec() {
    NetworkConfiguration network = blueprint.network();
    return new LaunchSpec(
        service.cluster(),
        blueprint.definition(),
        template(),
        network == null ? null : network.awsvpcConfiguration(),
        PlacementRules.of(
            blueprint.definition(),
            service.template().placementConstraints(),
            service.template().placementStrategy()),
        new LaunchSpec.Owner(this));
  }

  private Task template() {
    CapacityChoice capacity = new CapacityChoice(blueprint.strategy(), blueprint.launchType());
    return LaunchTemplates.of(blueprint.definition())
        .group("service:" + service.name())
        .startedBy(id)
        .launchType(blueprint.launchType())
        .platformVersion(
            PlatformChecks.resolved(blueprint.platformVersion(), blueprint.definition()))
        .platformFamily(capacity.platformFamily(blueprint.definition()))
        .enableExecuteCommand(Boolean.TRUE.equals(service.template().enableExecuteCommand()))
        .build();
  }
}
