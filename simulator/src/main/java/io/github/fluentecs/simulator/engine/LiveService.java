package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.Tag;

/** One service: what was configured, its tasks, its deployments or task sets, its events. */
final class LiveService implements Tagged {
  private final LiveCluster cluster;
  private final TaskRoster tasks = new TaskRoster();
  private final Deployments deployments = new Deployments();
  private final Map<String, LiveTaskSet> taskSets = new LinkedHashMap<>();
  private final ServiceEvents events;
  private final Course<ServiceStatus, ServiceStatus.Move> status;
  private Service template;
  private boolean steady;

  LiveService(LiveCluster cluster, Service template, ServiceEvents events) {
    this.cluster = cluster;
    this.template = template;
    this.events = events;
    this.status = new Course<>(template.serviceArn(), ServiceStatus.TABLE, ServiceStatus.ACTIVE);
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

  ServiceStatus status() {
    return status.state();
  }

  boolean isActive() {
    return status.is(ServiceStatus.ACTIVE);
  }

  void move(ServiceStatus.Move move, Instant now) {
    status.move(move, now);
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

  /** Of a service whose controller is ECS; empty for others. */
  Deployments deployments() {
    return deployments;
  }

  /** By id, such as {@code ecs-svc/1234567890123456789}. */
  Map<String, LiveTaskSet> taskSets() {
    return taskSets;
  }

  /** Of the deployments that are listed, and of the task sets. */
  List<Fleet> fleets() {
    return Stream.concat(
            deployments.listed().stream().map(LiveDeployment::fleet),
            taskSets.values().stream().map(LiveTaskSet::fleet))
        .toList();
  }

  ServiceEvents events() {
    return events;
  }

  /** Takes note of whether it is steady; tells whether that is news. */
  boolean becomesSteady(boolean isSteady) {
    boolean isNews = isSteady && !steady;
    steady = isSteady;
    return isNews;
  }

  /** What was configured. */
  Service template() {
    return template;
  }

  void reconfigure(Service newTemplate) {
    template = newTemplate;
  }

  @Override
  public List<Tag> tags() {
    return template.tags();
  }

  @Override
  public void tag(List<Tag> tags) {
    template = template.toBuilder().tags(tags).build();
  }

  /** Shows what is being rolled out as its own configuration. */
  void adopt(ServiceRevision revision) {
    template =
        template.toBuilder()
            .taskDefinition(revision.taskDefinition())
            .capacityProviderStrategy(revision.capacityProviderStrategy())
            .launchType(revision.launchTypeAsString())
            .platformVersion(revision.platformVersion())
            .platformFamily(revision.platformFamily())
            .networkConfiguration(revision.networkConfiguration())
            .loadBalancers(revision.loadBalancers())
            .serviceRegistries(revision.serviceRegistries())
            .build();
  }
}
