package io.github.fluentecs.core.diff;

import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Volume;

/** An account with what generated services refer to. */
final class DiffWorld {
  private DiffWorld() {}

  static EcsClient client(EcsSimulator simulator) {
    EcsClient client = simulator.client();
    client.createCluster(r -> r.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
    client.registerContainerInstance(r -> r.cluster("prod"));
    ContainerDefinition app =
        ContainerDefinition.builder()
            .name("app")
            .image("web:1")
            .memory(64)
            .portMappings(PortMapping.builder().containerPort(80).name("http").build())
            .build();
    client.registerTaskDefinition(r -> r.family("bridged").containerDefinitions(app));
    client.registerTaskDefinition(
        r ->
            r.family("net")
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilities(Compatibility.EC2, Compatibility.FARGATE)
                .cpu("256")
                .memory("512")
                .executionRoleArn("exec")
                .taskRoleArn("task")
                .volumes(List.of(Volume.builder().name("data").configuredAtLaunch(true).build()))
                .containerDefinitions(app));
    return client;
  }
}
