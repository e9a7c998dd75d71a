package io.github.fluentecs.simulator.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** One cluster and everything in it. */
final class LiveCluster {
  private final String name;
  private final Map<String, LiveInstance> instances = new LinkedHashMap<>();
  private final Map<String, LiveService> services = new LinkedHashMap<>();
  private final TaskRoster tasks = new TaskRoster();
  private final ClientTokens tokens = new ClientTokens();
  private Cluster template;
  private String status = "ACTIVE";

  LiveCluster(String name, Cluster template) {
    this.name = name;
    this.template = template;
  }

  String name() {
    return name;
  }

  String arn() {
    return template.clusterArn();
  }

  boolean isActive() {
    return status.equals("ACTIVE");
  }

  void become(String newStatus) {
    status = newStatus;
  }

  /** By id. */
  Map<String, LiveInstance> instances() {
    return instances;
  }

  /** By name; a service stays until its name is taken again or it is purged. */
  Map<String, LiveService> services() {
    return services;
  }

  TaskRoster tasks() {
    return tasks;
  }

  ClientTokens tokens() {
    return tokens;
  }

  /** What was configured: settings, tags, providers, strategy. */
  Cluster template() {
    return template;
  }

  void reconfigure(Cluster newTemplate) {
    template = newTemplate;
  }

  Cluster toSdk() {
    return template.toBuilder()
        .status(status)
        .registeredContainerInstancesCount(registeredInstances())
        .runningTasksCount(tasks.tally().running())
        .pendingTasksCount(tasks.tally().pending())
        .activeServicesCount(activeServices())
        .build();
  }

  private int registeredInstances() {
    return (int)
        instances.values().stream()
            .filter(instance -> instance.isActive() || instance.isDraining())
            .count();
  }

  private int activeServices() {
    return (int) services.values().stream().filter(LiveService::isActive).count();
  }
}
