package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

/** One container instance. */
final class LiveInstance {
  private static final String TRUNK = "ecs.awsvpc-trunk-id";

  private final long order;
  private final ContainerInstance template;
  private final LiveCluster cluster;
  private final InstanceResources resources;
  private final TaskRoster tasks = new TaskRoster();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Course<InstanceStatus, InstanceStatus.Move> status;
  private boolean agentConnected = true;
  private long version = 1;
  private long toldVersion;

  LiveInstance(
      long order, ContainerInstance template, LiveCluster cluster, InstanceResources resources) {
    this.order = order;
    this.template = template;
    this.cluster = cluster;
    this.resources = resources;
    template.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
    InstanceStatus first = hasTrunk() ? InstanceStatus.REGISTERING : InstanceStatus.ACTIVE;
    this.status = new Course<>(arn(), InstanceStatus.TABLE, first);
  }

  String id() {
    return Arns.lastPart(arn());
  }

  String arn() {
    return template.containerInstanceArn();
  }

  /** Grows from instance to instance. */
  String listingKey() {
    return String.format(Locale.ROOT, "%019d", order);
  }

  Instant registeredAt() {
    return template.registeredAt();
  }

  /** The version of its agent; null when it tells none. */
  @Nullable String agentVersion() {
    return template.versionInfo().agentVersion();
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

  InstanceStatus status() {
    return status.state();
  }

  boolean isActive() {
    return status.is(InstanceStatus.ACTIVE);
  }

  boolean isDraining() {
    return status.is(InstanceStatus.DRAINING);
  }

  boolean isAgentConnected() {
    return agentConnected;
  }

  void connect(boolean connected) {
    agentConnected = connected;
    version++;
  }

  void move(InstanceStatus.Move move, Instant now) {
    status.move(move, now);
    version++;
  }

  void put(Attribute attribute) {
    attributes.put(attribute.name(), attribute);
  }

  /** Whether it has a trunk network interface, which takes its time to come and go. */
  final boolean hasTrunk() {
    return attributes.containsKey(TRUNK);
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
        .status(status.state().name())
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
