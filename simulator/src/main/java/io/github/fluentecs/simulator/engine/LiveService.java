package io.github.fluentecs.simulator.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;

/** One service: what was configured, its tasks, and its task sets. */
final class LiveService {
  private final LiveCluster cluster;
  private final TaskRoster tasks = new TaskRoster();
  private final Map<String, LiveTaskSet> taskSets = new LinkedHashMap<>();
  private Service template;
  private String status = "ACTIVE";

  LiveService(LiveCluster cluster, Service template) {
    this.cluster = cluster;
    this.template = template;
  }

  LiveCluster cluster() {
    return cluster;
  }

  String name() {
    return template.serviceName();
  }

  String arn() {
    return template.serviceArn();
  }

  String status() {
    return status;
  }

  boolean isActive() {
    return status.equals("ACTIVE");
  }

  void become(String newStatus) {
    status = newStatus;
  }

  int desiredCount() {
    return template.desiredCount() == null ? 0 : template.desiredCount();
  }

  DeploymentControllerType controller() {
    return template.deploymentController() == null
        ? DeploymentControllerType.ECS
        : template.deploymentController().type();
  }

  boolean isDaemon() {
    return template.schedulingStrategy() == SchedulingStrategy.DAEMON;
  }

  TaskRoster tasks() {
    return tasks;
  }

  /** By id, such as {@code ecs-svc/1234567890123456789}. */
  Map<String, LiveTaskSet> taskSets() {
    return taskSets;
  }

  /** What was configured. */
  Service template() {
    return template;
  }

  void reconfigure(Service newTemplate) {
    template = newTemplate;
  }
}
