package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ClientTokens;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.status.ClusterStatus;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Tag;

/** One cluster and everything in it. */
public final class LiveCluster implements Tagged {
  private final String name;
  private final Map<String, LiveInstance> instances = new LinkedHashMap<>();
  private final Map<String, LiveService> services = new LinkedHashMap<>();
  private final TaskRoster tasks = new TaskRoster();
  private final ClientTokens tokens = new ClientTokens();
  private int registrations;
  private Cluster template;
  private final StateMachine<ClusterStatus, ClusterStatus.Move> status;
  private @Nullable String attachmentsStatus;
  private List<Attachment> attachments = List.of();

  LiveCluster(String name, Cluster template) {
    this.name = name;
    this.template = template;
    this.status =
        new StateMachine<>(template.clusterArn(), ClusterStatus.TABLE, ClusterStatus.ACTIVE);
  }

  public String name() {
    return name;
  }

  public String arn() {
    return template.clusterArn();
  }

  public boolean isActive() {
    return status.isIn(ClusterStatus.ACTIVE);
  }

  /** Deleted; all that is left is its memory. */
  public boolean isInactive() {
    return status.isIn(ClusterStatus.INACTIVE);
  }

  /** Refuses a call that needs the cluster to be ACTIVE. */
  public void requireActive() {
    if (!isActive()) {
      throw Refusal.client("Cluster was not ACTIVE.");
    }
  }

  /** Refuses a call that has to wait for a change of the attachments. */
  public void requireUnchanging() {
    if ("UPDATE_IN_PROGRESS".equals(attachmentsStatus)) {
      throw Refusal.updateInProgress(
          "The specified cluster is in a busy state. Cluster attachments must be in"
              + " UPDATE_COMPLETE or UPDATE_FAILED state before they can be updated. Wait and try"
              + " again.");
    }
  }

  /** The ARN that something in the cluster has, such as a {@code task}. */
  public String arnOf(String kind, String id) {
    return arn().replace(":cluster/", ":" + kind + "/") + "/" + id;
  }

  public @Nullable String attachmentsStatus() {
    return attachmentsStatus;
  }

  public List<Attachment> attachments() {
    return attachments;
  }

  public void attach(String newStatus, List<Attachment> newAttachments) {
    attachmentsStatus = newStatus;
    attachments = List.copyOf(newAttachments);
  }

  public void move(ClusterStatus.Move move, Instant now) {
    status.move(move, now);
  }

  /** By id; an INACTIVE one stays for a while. */
  public Map<String, LiveInstance> instances() {
    return instances;
  }

  /** By id or ARN, INACTIVE ones included; null when there is none. */
  public @Nullable LiveInstance findInstance(String reference) {
    LiveInstance instance = instances.get(Arns.lastPart(reference));
    return instance != null && Arns.matches(reference, instance.arn()) ? instance : null;
  }

  /** The instance that a request means, INACTIVE ones included. */
  public LiveInstance requireInstance(@Nullable String reference) {
    LiveInstance instance = findInstance(Checks.given("Container instance", reference));
    if (instance == null) {
      throw Refusal.invalidParameter("The referenced container instance was not found.");
    }
    return instance;
  }

  /** Counts the registrations of instances, from zero. */
  public int nextInstance() {
    return registrations++;
  }

  /** By name; a service stays until its name is taken again or it is purged. */
  public Map<String, LiveService> services() {
    return services;
  }

  public TaskRoster tasks() {
    return tasks;
  }

  public ClientTokens tokens() {
    return tokens;
  }

  /** What was configured: settings, tags, providers, strategy. */
  public Cluster template() {
    return template;
  }

  public void reconfigure(Cluster newTemplate) {
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

  public Cluster toSdk() {
    return template.toBuilder()
        .status(status.state().name())
        .attachmentsStatus(attachmentsStatus)
        .attachments(attachments)
        .registeredContainerInstancesCount(registeredInstances())
        .runningTasksCount(tasks.tally().running())
        .pendingTasksCount(tasks.tally().pending())
        .activeServicesCount(activeServices())
        .build();
  }

  /** Whether instances are ACTIVE or DRAINING, or about to be. */
  public boolean hasInstances() {
    return registeredInstances() > 0
        || instances.values().stream()
            .anyMatch(instance -> instance.status() == InstanceStatus.REGISTERING);
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
