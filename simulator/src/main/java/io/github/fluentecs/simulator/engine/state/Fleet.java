package io.github.fluentecs.simulator.engine.state;

/** The tasks of one deployment or task set, how new ones are made, and how the old ones fared. */
public final class Fleet {
  private final LiveService service;
  private final String id;
  private final Blueprint blueprint;
  private final TaskRoster tasks = new TaskRoster();
  private final FleetProgress progress;

  public Fleet(LiveService service, String id, Blueprint blueprint, FleetProgress progress) {
    this.service = service;
    this.id = id;
    this.blueprint = blueprint;
    this.progress = progress;
  }

  public LiveService service() {
    return service;
  }

  /** Such as {@code ecs-svc/1234567890123456789}; its tasks have it as startedBy. */
  public String id() {
    return id;
  }

  public Blueprint blueprint() {
    return blueprint;
  }

  public TaskRoster tasks() {
    return tasks;
  }

  public FleetProgress progress() {
    return progress;
  }
}
