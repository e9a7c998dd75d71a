package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Tag;

/** One container instance. */
final class LiveInstance implements Tagged {
  private static final String TRUNK = "ecs.awsvpc-trunk-id";

  private final long order;
  private final LiveCluster cluster;
  private final InstanceResources resources;
  private final TaskRoster tasks = new TaskRoster();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Course<InstanceStatus, InstanceStatus.Move> status;
  private final LiveAgent agent;
  private final InstanceHealth health;
  private ContainerInstance template;
  private long version = 1;
  private long toldVersion;

  LiveInstance(
      long order, ContainerInstance template, LiveCluster cluster, InstanceResources resources) {
    this.order = order;
    this.template = template;
    this.cluster = cluster;
    this.resources = resources;
    this.agent = new LiveAgent(arn(), template.versionInfo());
    this.health = new InstanceHealth(template.registeredAt(), Pace.DEFAULT.instanceCheck());
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
    return agent.version();
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
    return agent.isConnected();
  }

  LiveAgent agent() {
    return agent;
  }

  InstanceHealth health() {
    return health;
  }

  void connect(boolean connected, Instant now) {
    changeAgent(present -> present.connect(connected));
    health.hear(connected, now);
  }

  void changeAgent(Consumer<LiveAgent> change) {
    change.accept(agent);
    version++;
  }

  void move(InstanceStatus.Move move, Instant now) {
    status.move(move, now);
    version++;
  }

  Collection<Attribute> attributes() {
    return attributes.values();
  }

  void put(Attribute attribute) {
    Attribute own = attribute.toBuilder().targetType((String) null).targetId(null).build();
    attributes.put(attribute.name(), own);
  }

  /** Takes an attribute off; empty when there was none of that name. */
  Optional<Attribute> remove(String name) {
    return Optional.ofNullable(attributes.remove(name));
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

  @Override
  public List<Tag> tags() {
    return template.tags();
  }

  @Override
  public void tag(List<Tag> tags) {
    template = template.toBuilder().tags(tags).build();
  }

  ContainerInstance toSdk(boolean withTags) {
    ContainerInstance.Builder view = template.toBuilder();
    agent.show(view);
    return view.version(version)
        .status(status.state().name())
        .statusReason(status.state().reason())
        .registeredResources(resources.registered())
        .remainingResources(resources.remaining())
        .runningTasksCount(tasks.tally().wantedRunning())
        .pendingTasksCount(tasks.tally().wantedPending())
        .attributes(List.copyOf(attributes.values()))
        .tags(withTags ? template.tags() : null)
        .build();
  }
}
