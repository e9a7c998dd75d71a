package io.github.fluentecs.simulator.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

/** One container instance. */
final class LiveInstance {
  private final String id;
  private final ContainerInstance template;
  private final LiveCluster cluster;
  private final InstanceResources resources;
  private final TaskRoster tasks = new TaskRoster();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private String status = "ACTIVE";
  private boolean agentConnected = true;
  private long version = 1;
  private long toldVersion;

  LiveInstance(
      String id, ContainerInstance template, LiveCluster cluster, InstanceResources resources) {
    this.id = id;
    this.template = template;
    this.cluster = cluster;
    this.resources = resources;
    template.attributes().forEach(this::put);
  }

  String id() {
    return id;
  }

  String arn() {
    return template.containerInstanceArn();
  }

  String ec2InstanceId() {
    return template.ec2InstanceId();
  }

  /** Whether there is something new since this was last asked. */
  boolean takeNews() {
    boolean isNew = version != toldVersion;
    toldVersion = version;
    return isNew;
  }

  LiveCluster cluster() {
    return cluster;
  }

  InstanceResources resources() {
    return resources;
  }

  TaskRoster tasks() {
    return tasks;
  }

  String status() {
    return status;
  }

  boolean isActive() {
    return status.equals("ACTIVE");
  }

  boolean isDraining() {
    return status.equals("DRAINING");
  }

  boolean isAgentConnected() {
    return agentConnected;
  }

  void connect(boolean connected) {
    agentConnected = connected;
    version++;
  }

  void become(String newStatus) {
    status = newStatus;
    version++;
  }

  void put(Attribute attribute) {
    attributes.put(attribute.name(), attribute);
  }

  /** The value of an attribute, empty for one without a value; null when the instance lacks it. */
  @Nullable String attribute(String name) {
    Attribute attribute = attributes.get(name);
    if (attribute == null) {
      return null;
    }
    return attribute.value() == null ? "" : attribute.value();
  }

  /** Whether it is one of a capacity provider's. */
  boolean isOf(String capacityProvider) {
    return capacityProvider.equals(template.capacityProviderName());
  }

  String zone() {
    return String.valueOf(attribute("ecs.availability-zone"));
  }

  ContainerInstance toSdk(boolean withTags) {
    return template.toBuilder()
        .version(version)
        .status(status)
        .agentConnected(agentConnected)
        .registeredResources(resources.registered())
        .remainingResources(resources.remaining())
        .runningTasksCount(tasks.tally().wantedRunning())
        .pendingTasksCount(tasks.tally().wantedPending())
        .attributes(List.copyOf(attributes.values()))
        .tags(withTags ? template.tags() : null)
        .build();
  }
}
