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
}
