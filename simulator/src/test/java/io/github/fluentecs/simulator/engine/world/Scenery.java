package io.github.fluentecs.simulator.engine.world;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;

/** What every story begins with: two clusters, a capacity provider, task definitions. */
final class Scenery {
  /** Families of bridge mode. */
  static final List<String> BRIDGE = List.of("plain", "fixed", "checked", "gpu", "pair");

  static final NetworkConfiguration NETWORK =
      NetworkConfiguration.builder()
          .awsvpcConfiguration(vpc -> vpc.subnets("subnet-1", "subnet-2"))
          .build();

  private Scenery() {}

  static void build(EcsClient ecs) {
    ecs.createCapacityProvider(
        request ->
            request
                .name("group")
                .autoScalingGroupProvider(
                    group ->
                        group
                            .autoScalingGroupArn(
                                "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:a")
                            .managedScaling(scaling -> scaling.status("ENABLED"))));
    ecs.createCluster(request -> request.clusterName("default").capacityProviders("group"));
    ecs.createCluster(
        request -> request.clusterName("fargate").capacityProviders("FARGATE", "FARGATE_SPOT"));
    define(ecs, "plain", container -> {});
    define(ecs, "fixed", container -> container.portMappings(port(8080, 8080)));
    define(ecs, "site", container -> container.portMappings(port(80, 0)));
    define(ecs, "checked", container -> container.healthCheck(check -> check.command("CMD", "ok")));
    ResourceRequirement gpu = ResourceRequirement.builder().type("GPU").value("1").build();
    define(ecs, "gpu", container -> container.resourceRequirements(gpu));
    pair(ecs);
    ecs.registerTaskDefinition(
        request ->
            request
                .family("api")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .containerDefinitions(Ecs.container("api").build()));
  }

  private static PortMapping port(int container, int host) {
    return PortMapping.builder().containerPort(container).hostPort(host).build();
  }

  private static void define(
      EcsClient ecs, String family, Consumer<ContainerDefinition.Builder> change) {
    ContainerDefinition.Builder container = Ecs.container(family);
    change.accept(container);
    ecs.registerTaskDefinition(
        request -> request.family(family).containerDefinitions(container.build()));
  }

  private static void pair(EcsClient ecs) {
    ContainerDependency started =
        ContainerDependency.builder().containerName("first").condition("START").build();
    ecs.registerTaskDefinition(
        request ->
            request
                .family("pair")
                .containerDefinitions(
                    Ecs.container("first").essential(false).build(),
                    Ecs.container("second").dependsOn(started).build()));
  }
}
