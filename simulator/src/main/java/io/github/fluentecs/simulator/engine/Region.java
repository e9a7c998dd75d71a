package io.github.fluentecs.simulator.engine;

/** Everything in one Region, and what moves it. */
final class Region {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Watchers watchers = new Watchers();
  private final Network network;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions = new TaskDefinitions();
  private final TaskLifecycle lifecycle;
  private final ContainerLifecycle containers;
  private final TaskView taskView;
  private final ActiveFaults faults;
  private final Journal journal;
  private final ServiceScheduler scheduler;
  private final WaitingTasks waitingTasks = new WaitingTasks(this);

  Region(World world, String name) {
    this.arns = Arns.of(world.setup().account(), name);
    this.ids = world.ids();
    this.timeline = world.timeline();
    this.faults = world.faults();
    this.network = new Network(name);
    this.clusters = new Clusters(this);
    this.capacityProviders = new CapacityProviders(arns);
    this.lifecycle = new TaskLifecycle(this, timeline, Pace.DEFAULT);
    this.containers = new ContainerLifecycle(this, Pace.DEFAULT);
    this.taskView = new TaskView(this);
    this.journal = new Journal(this, world.events());
    this.scheduler = new ServiceScheduler(this);
    watchers.add(journal);
    watchers.add(scheduler);
    watchers.add(waitingTasks);
    watchers.add(new AgentUpdates(this));
  }

  Arns arns() {
    return arns;
  }

  Ids ids() {
    return ids;
  }

  Timeline timeline() {
    return timeline;
  }

  Watchers watchers() {
    return watchers;
  }

  Network network() {
    return network;
  }

  Clusters clusters() {
    return clusters;
  }

  CapacityProviders capacityProviders() {
    return capacityProviders;
  }

  /** How long things take. */
  Pace pace() {
    return Pace.DEFAULT;
  }

  TaskDefinitions taskDefinitions() {
    return taskDefinitions;
  }

  TaskLifecycle lifecycle() {
    return lifecycle;
  }

  WaitingTasks waitingTasks() {
    return waitingTasks;
  }

  TaskView taskView() {
    return taskView;
  }

  ContainerLifecycle containers() {
    return containers;
  }

  ActiveFaults faults() {
    return faults;
  }

  Journal journal() {
    return journal;
  }

  ServiceScheduler scheduler() {
    return scheduler;
  }
}
