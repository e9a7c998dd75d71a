package io.github.fluentecs.simulator.engine.state;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DaemonRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What a daemon was told to be at one time, with the tasks that run it. */
public final class LiveDaemonRevision {
  private final DaemonRevision model;
  private final TaskDefinition definition;
  private final List<LiveCapacityProvider> providers;
  private final List<LiveTask> tasks = new ArrayList<>();

  public LiveDaemonRevision(
      DaemonRevision model, TaskDefinition definition, List<LiveCapacityProvider> providers) {
    this.model = model;
    this.definition = definition;
    this.providers = List.copyOf(providers);
  }

  public DaemonRevision toSdk() {
    return model;
  }

  public String arn() {
    return model.daemonRevisionArn();
  }

  public TaskDefinition definition() {
    return definition;
  }

  public List<LiveCapacityProvider> providers() {
    return providers;
  }

  /** Whether an instance going without its task is replaced. */
  public boolean isCritical() {
    return !Boolean.FALSE.equals(model.critical());
  }

  /** Those that are not known to be over. */
  public List<LiveTask> tasks() {
    return tasks;
  }

  /** The ACTIVE instances of its providers. */
  public List<LiveInstance> instances(LiveCluster cluster) {
    return cluster.instances().values().stream()
        .filter(LiveInstance::isActive)
        .filter(instance -> providers.stream().anyMatch(each -> instance.isOf(each.name())))
        .toList();
  }
}
