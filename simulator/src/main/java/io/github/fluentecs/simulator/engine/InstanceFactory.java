package io.github.fluentecs.simulator.engine;

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
final class InstanceFactory {
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

  private InstanceFactory() {}

  static LiveInstance register(
      Region region, LiveCluster cluster, RegisterContainerInstanceRequest request) {
    String id = region.ids().hex32();
    ContainerInstance template =
        ContainerInstance.builder()
            .containerInstanceArn(region.arns().containerInstance(cluster.name(), id))
            .ec2InstanceId(region.ids().ec2("i"))
            .versionInfo(
                request.versionInfo() == null ? AgentVersions.NEWEST : request.versionInfo())
            .attributes(attributes(region, cluster, request))
            .capacityProviderName(capacityProvider(region, cluster, request))
            .registeredAt(region.timeline().now())
            .tags(request.tags())
            .build();
    region.network().learn(template.attributes());
    Capacity capacity = Capacity.of(request.totalResources(), request.platformDevices());
    var resources = new InstanceResources(capacity);
    LiveInstance instance = new LiveInstance(region.ids().next(), template, cluster, resources);
    cluster.instances().put(id, instance);
    region.watchers().instanceChanged(instance);
    if (instance.hasTrunk()) {
      region.timeline().after(region.pace().trunk(), () -> registered(region, instance));
    }
    return instance;
  }

  /**
   * The agent of an instance is back: connected, perhaps in another version and with other
   * attributes. Its resources and its tasks stay.
   */
  static LiveInstance registerAgain(
      Region region, LiveCluster cluster, RegisterContainerInstanceRequest request) {
    LiveInstance instance = cluster.requireInstance(request.containerInstanceArn());
    Checks.that(
        instance.isActive() || instance.isDraining(),
        "The referenced container instance was " + instance.status() + ".");
    request.attributes().forEach(instance::put);
    instance.connect(true, region.timeline().now());
    Optional.ofNullable(request.versionInfo()).ifPresent(instance.agent()::become);
    region.watchers().instanceChanged(instance);
    return instance;
  }

  /** Its trunk network interface is there, or will never be. */
  private static void registered(Region region, LiveInstance instance) {
    if (instance.status() == InstanceStatus.REGISTERING) {
      instance.move(
          region.faults().strikesRegistration()
              ? InstanceStatus.Move.FAIL
              : InstanceStatus.Move.ACTIVATE,
          region.timeline().now());
      region.watchers().instanceChanged(instance);
    }
  }

  /** The provider that an attribute names; else the only Auto Scaling group of the cluster. */
  private static @Nullable String capacityProvider(
      Region region, LiveCluster cluster, RegisterContainerInstanceRequest request) {
    List<String> groups =
        cluster.template().capacityProviders().stream()
            .filter(name -> region.capacityProviders().require(name).isAutoScalingGroup())
            .toList();
    return request.attributes().stream()
        .filter(attribute -> CAPACITY_PROVIDER.equals(attribute.name()))
        .map(Attribute::value)
        .findFirst()
        .orElse(groups.size() == 1 ? groups.get(0) : null);
  }

  /** The zone that is asked for; else one after the other. */
  private static String zone(
      Region region, LiveCluster cluster, RegisterContainerInstanceRequest request) {
    String next = region.network().zone(cluster.nextInstance());
    return request.attributes().stream()
        .filter(attribute -> "ecs.availability-zone".equals(attribute.name()))
        .map(Attribute::value)
        .findFirst()
        .orElse(next);
  }

  private static List<Attribute> attributes(
      Region region, LiveCluster cluster, RegisterContainerInstanceRequest request) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Attribute> all = new ArrayList<>();
    CAPABILITIES.forEach(name -> all.add(Attribute.builder().name(name).build()));
    String zone = zone(region, cluster, request);
    all.add(attribute("ecs.availability-zone", zone));
    all.add(attribute("ecs.subnet-id", region.network().subnetOf(zone)));
    all.add(attribute("ecs.vpc-id", Network.VPC));
    all.add(attribute("ecs.instance-type", "t3.medium"));
    all.add(attribute("ecs.ami-id", "ami-0123456789abcdef0"));
    all.add(attribute("ecs.os-type", "linux"));
    all.add(attribute("ecs.os-family", "LINUX"));
    all.add(attribute("ecs.cpu-architecture", "x86_64"));
    all.addAll(request.attributes());
    all.forEach(attribute -> attributes.put(attribute.name(), attribute));
    return List.copyOf(attributes.values());
  }

  private static Attribute attribute(String name, String value) {
    return Attribute.builder().name(name).value(value).build();
  }
}
