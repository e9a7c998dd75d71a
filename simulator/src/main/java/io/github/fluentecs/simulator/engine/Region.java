package io.github.fluentecs.simulator.engine;

/** Everything in one Region, and what moves it. */
final class Region {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Watchers watchers = new Watchers();
  private final Network network;
  private final Clusters clusters;
  private final TaskDefinitions taskDefinitions = new TaskDefinitions();
  private final TaskLifecycle lifecycle;
  private final TaskView taskView;
  private final Conducts conducts = (task, container) -> ContainerConduct.DEFAULT;

  Region(Arns arns, Ids ids, Timeline timeline) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.network = new Network(arns.region());
    this.clusters = new Clusters(arns);
    this.lifecycle = new TaskLifecycle(this, timeline, Pace.DEFAULT);
    this.taskView = new TaskView(this);
    watchers.add(new TaskSetScheduler(this));
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

  TaskDefinitions taskDefinitions() {
    return taskDefinitions;
  }

  TaskLifecycle lifecycle() {
    return lifecycle;
  }

  TaskView taskView() {
    return taskView;
  }

  Conducts conducts() {
    return conducts;
  }
}
