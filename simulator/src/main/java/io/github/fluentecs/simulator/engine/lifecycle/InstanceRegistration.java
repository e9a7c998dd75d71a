package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.check.AgentVersions;
import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.InstanceCapacity;
import io.github.fluentecs.simulator.engine.state.InstanceResources;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;

/** Makes container instances from registrations. */
public final class InstanceRegistration {
  private static final String CAPACITY_PROVIDER = "capacity-provider";
  private static final List<String> CAPABILITIES =
      List.of(
          "ecs.capability.task-eni",
          "ecs.capability.execution-role-awslogs",
          "ecs.capability.container-health-check",
          "ecs.capability.secrets.asm.environment-variables",
          "ecs.capability.docker-remote-api.1.44",
          "com.amazonaws.ecs.capability.logging-driver.awslogs",
          "com.amazonaws.ecs.capability.docker-remote-api.1.18",
          "com.amazonaws.ecs.capability.task-iam-role");

  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Network network;
  private final CapacityProviders capacityProviders;
  private final StepDurations durations;
  private final ActiveFaults faults;
  private final QuotaChecks quotas;

  public InstanceRegistration(
      Arns arns,
      Ids ids,
      Timeline timeline,
      ChangeListeners listeners,
      Network network,
      CapacityProviders capacityProviders,
      StepDurations durations,
      ActiveFaults faults,
      QuotaChecks quotas) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.listeners = listeners;
    this.network = network;
    this.capacityProviders = capacityProviders;
    this.durations = durations;
    this.faults = faults;
    this.quotas = quotas;
  }

  public LiveInstance register(LiveCluster cluster, RegisterContainerInstanceRequest request) {
    quotas.newInstance(cluster);
    var identity = IdentityDocument.of(request.instanceIdentityDocument());
    String id = ids.hex32();
    ContainerInstance template =
        ContainerInstance.builder()
            .containerInstanceArn(arns.containerInstance(cluster.name(), id))
            .ec2InstanceId(identity.instanceId().orElseGet(() -> ids.ec2("i")))
            .versionInfo(
                request.versionInfo() == null ? AgentVersions.NEWEST : request.versionInfo())
            .attributes(attributes(cluster, request, identity))
            .capacityProviderName(capacityProvider(cluster, request))
            .registeredAt(timeline.now())
            .tags(request.tags())
            .build();
    network.learn(template.attributes());
    InstanceCapacity capacity =
        InstanceCapacity.of(request.totalResources(), request.platformDevices());
    var resources = new InstanceResources(capacity);
    LiveInstance instance = new LiveInstance(ids.next(), template, cluster, resources);
    cluster.instances().put(id, instance);
    listeners.instanceChanged(instance);
    if (instance.hasTrunk()) {
      timeline.after(durations.trunk(), () -> registered(instance));
    }
    return instance;
  }

  /**
   * The agent of an instance is back: connected, perhaps in another version and with other
   * attributes. Its resources and its tasks stay.
   */
  public LiveInstance registerAgain(LiveCluster cluster, RegisterContainerInstanceRequest request) {
    LiveInstance instance = cluster.requireInstance(request.containerInstanceArn());
    Checks.that(
        instance.isActive() || instance.isDraining(),
        "The referenced container instance was " + instance.status() + ".");
    request.attributes().forEach(instance::put);
    instance.connect(true, timeline.now());
    Optional.ofNullable(request.versionInfo()).ifPresent(instance.agent()::become);
    listeners.instanceChanged(instance);
    return instance;
  }

  /** Its trunk network interface is there, or will never be. */
  private void registered(LiveInstance instance) {
    if (instance.status() == InstanceStatus.REGISTERING) {
      instance.move(
          faults.strikesRegistration() ? InstanceStatus.Move.FAIL : InstanceStatus.Move.ACTIVATE,
          timeline.now());
      listeners.instanceChanged(instance);
    }
  }

  /** The provider that an attribute names; else the only Auto Scaling group of the cluster. */
  private @Nullable String capacityProvider(
      LiveCluster cluster, RegisterContainerInstanceRequest request) {
    List<String> groups =
        cluster.template().capacityProviders().stream()
            .filter(name -> capacityProviders.require(name).isAutoScalingGroup())
            .toList();
    return request.attributes().stream()
        .filter(attribute -> CAPACITY_PROVIDER.equals(attribute.name()))
        .map(Attribute::value)
        .findFirst()
        .orElse(groups.size() == 1 ? groups.get(0) : null);
  }

  /** The zone that is asked for, or that the instance is in; else one after the other. */
  private String zone(
      LiveCluster cluster, RegisterContainerInstanceRequest request, IdentityDocument identity) {
    String next = network.zone(cluster.nextInstance());
    return request.attributes().stream()
        .filter(attribute -> "ecs.availability-zone".equals(attribute.name()))
        .map(Attribute::value)
        .findFirst()
        .orElse(identity.zone().orElse(next));
  }

  private List<Attribute> attributes(
      LiveCluster cluster, RegisterContainerInstanceRequest request, IdentityDocument identity) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Attribute> all = new ArrayList<>();
    CAPABILITIES.forEach(name -> all.add(Attribute.builder().name(name).build()));
    String zone = zone(cluster, request, identity);
    all.add(attribute("ecs.availability-zone", zone));
    all.add(attribute("ecs.subnet-id", network.subnetOf(zone)));
    all.add(attribute("ecs.vpc-id", Network.VPC));
    all.add(identity.attribute("ecs.instance-type", "instanceType", "t3.medium"));
    all.add(identity.attribute("ecs.ami-id", "imageId", "ami-0123456789abcdef0"));
    all.add(attribute("ecs.os-type", "linux"));
    all.add(attribute("ecs.os-family", "LINUX"));
    all.add(identity.attribute("ecs.cpu-architecture", "architecture", "x86_64"));
    all.addAll(request.attributes());
    all.forEach(attribute -> attributes.put(attribute.name(), attribute));
    return List.copyOf(attributes.values());
  }

  private static Attribute attribute(String name, String value) {
    return Attribute.builder().name(name).value(value).build();
  }
}
