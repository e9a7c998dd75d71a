package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.engine.status.StateMachine;
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
public final class LiveInstance implements Tagged {
  private static final String TRUNK = "ecs.awsvpc-trunk-id";

  private final long order;
  private final LiveCluster cluster;
  private final InstanceResources resources;
  private final TaskRoster tasks = new TaskRoster();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final StateMachine<InstanceStatus, InstanceStatus.Move> status;
  private final LiveAgent agent;
  private final InstanceHealth health;
  private ContainerInstance template;
  private long version = 1;
  private long reportedVersion;

  public LiveInstance(
      long order, ContainerInstance template, LiveCluster cluster, InstanceResources resources) {
    this.order = order;
    this.template = template;
    this.cluster = cluster;
    this.resources = resources;
    this.agent = new LiveAgent(arn(), template.versionInfo());
    this.health =
        new InstanceHealth(template.registeredAt(), StepDurations.DEFAULT.instanceCheck());
    template.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
    InstanceStatus first = hasTrunk() ? InstanceStatus.REGISTERING : InstanceStatus.ACTIVE;
    this.status = new StateMachine<>(arn(), InstanceStatus.TABLE, first);
  }

  public String id() {
    return Arns.lastPart(arn());
  }

  public String arn() {
    return template.containerInstanceArn();
  }

  /** Grows from instance to instance. */
  public String listingKey() {
    return String.format(Locale.ROOT, "%019d", order);
  }

  public Instant registeredAt() {
    return template.registeredAt();
  }

  /** The version of its agent; null when it tells none. */
  public @Nullable String agentVersion() {
    return agent.version();
  }

  public String ec2InstanceId() {
    return template.ec2InstanceId();
  }

  /** Whether there is something new since this was last asked. */
  public boolean consumeChange() {
    boolean isNew = version != reportedVersion;
    reportedVersion = version;
    return isNew;
  }

  public LiveCluster cluster() {
    return cluster;
  }

  public InstanceResources resources() {
    return resources;
  }

  public TaskRoster tasks() {
    return tasks;
  }

  public InstanceStatus status() {
    return status.state();
  }

  public boolean isActive() {
    return status.isIn(InstanceStatus.ACTIVE);
  }

  public boolean isDraining() {
    return status.isIn(InstanceStatus.DRAINING);
  }

  public boolean isAgentConnected() {
    return agent.isConnected();
  }

  public LiveAgent agent() {
    return agent;
  }

  public InstanceHealth health() {
    return health;
  }

  public void connect(boolean connected, Instant now) {
    changeAgent(present -> present.connect(connected));
    health.hear(connected, now);
  }

  public void changeAgent(Consumer<LiveAgent> change) {
    change.accept(agent);
    version++;
  }

  public void move(InstanceStatus.Move move, Instant now) {
    status.move(move, now);
    version++;
  }

  public Collection<Attribute> attributes() {
    return attributes.values();
  }

  public void put(Attribute attribute) {
    Attribute own = attribute.toBuilder().targetType((String) null).targetId(null).build();
    attributes.put(attribute.name(), own);
  }

  /** Takes an attribute off; empty when there was none of that name. */
  public Optional<Attribute> remove(String name) {
    return Optional.ofNullable(attributes.remove(name));
  }

  /** Whether it has a trunk network interface, which takes its time to come and go. */
  public final boolean hasTrunk() {
    return attributes.containsKey(TRUNK);
  }

  /** The value of an attribute, empty for one without a value; null when the instance lacks it. */
  public @Nullable String attribute(String name) {
    Attribute attribute = attributes.get(name);
    if (attribute == null) {
      return null;
    }
    return attribute.value() == null ? "" : attribute.value();
  }

  /** Whether it is one of a capacity provider's. */
  public boolean isOf(String capacityProvider) {
    return capacityProvider.equals(template.capacityProviderName());
  }

  public String zone() {
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

  public ContainerInstance toSdk(boolean withTags) {
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
        .attachments(List.of())
        .tags(Included.list(withTags, template.tags()))
        .build();
  }
}
