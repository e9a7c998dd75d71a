package io.github.fluentecs.simulator.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LaunchType;
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

  /** What a new task is, on one of the capacity providers or, with null, of the launch type. */
  LaunchSpec spec(@Nullable String provider) {
    NetworkConfiguration network = blueprint.network();
    return new LaunchSpec(
        service.cluster(),
        blueprint.definition(),
        template(provider),
        network == null ? null : network.awsvpcConfiguration(),
        PlacementRules.of(
            blueprint.definition(),
            service.template().placementConstraints(),
            service.template().placementStrategy()),
        new LaunchSpec.Owner(this));
  }

  private Task template(@Nullable String provider) {
    return LaunchTemplates.of(blueprint.definition())
        .group("service:" + service.name())
        .startedBy(id)
        .launchType(provider == null ? blueprint.launchType() : launchTypeOf(provider))
        .capacityProviderName(provider)
        .platformVersion(blueprint.platformVersion())
        .enableExecuteCommand(Boolean.TRUE.equals(service.template().enableExecuteCommand()))
        .build();
  }

  private static String launchTypeOf(String provider) {
    return List.of("FARGATE", "FARGATE_SPOT").contains(provider)
        ? LaunchType.FARGATE.toString()
        : LaunchType.EC2.toString();
  }
}
