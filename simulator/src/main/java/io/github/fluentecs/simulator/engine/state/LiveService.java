package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import io.github.fluentecs.simulator.engine.status.StateMachine;
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
public final class LiveService implements Tagged {
  private final LiveCluster cluster;
  private final TaskRoster tasks = new TaskRoster();
  private final Deployments deployments = new Deployments();
  private final Map<String, LiveTaskSet> taskSets = new LinkedHashMap<>();
  private final ServiceEvents events;
  private final StateMachine<ServiceStatus, ServiceStatus.Move> status;
  private Service template;
  private boolean steady;

  public LiveService(LiveCluster cluster, Service template, ServiceEvents events) {
    this.cluster = cluster;
    this.template = template;
    this.events = events;
    this.status =
        new StateMachine<>(template.serviceArn(), ServiceStatus.TABLE, ServiceStatus.ACTIVE);
  }

  public LiveCluster cluster() {
    return cluster;
  }

  public String name() {
    return template.serviceName();
  }

  public String arn() {
    return template.serviceArn();
  }

  public ServiceStatus status() {
    return status.state();
  }

  public boolean isActive() {
    return status.isIn(ServiceStatus.ACTIVE);
  }

  public void move(ServiceStatus.Move move, Instant now) {
    status.move(move, now);
  }

  public int desiredCount() {
    return template.desiredCount() == null ? 0 : template.desiredCount();
  }

  public DeploymentControllerType controller() {
    return template.deploymentController() == null
        ? DeploymentControllerType.ECS
        : template.deploymentController().type();
  }

  public boolean isDaemon() {
    return template.schedulingStrategy() == SchedulingStrategy.DAEMON;
  }

  public TaskRoster tasks() {
    return tasks;
  }

  /** Of a service whose controller is ECS; empty for others. */
  public Deployments deployments() {
    return deployments;
  }

  /** By id, such as {@code ecs-svc/1234567890123456789}. */
  public Map<String, LiveTaskSet> taskSets() {
    return taskSets;
  }

  /** Of the deployments that are listed, and of the task sets. */
  public List<Fleet> fleets() {
    return Stream.concat(
            deployments.listed().stream().map(LiveDeployment::fleet),
            taskSets.values().stream().map(LiveTaskSet::fleet))
        .toList();
  }

  public ServiceEvents events() {
    return events;
  }

  /** Takes note of whether it is steady; tells whether that is news. */
  public boolean becomesSteady(boolean isSteady) {
    boolean isNews = isSteady && !steady;
    steady = isSteady;
    return isNews;
  }

  /** What was configured. */
  public Service template() {
    return template;
  }

  public void reconfigure(Service newTemplate) {
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
  public void adopt(ServiceRevision revision) {
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
