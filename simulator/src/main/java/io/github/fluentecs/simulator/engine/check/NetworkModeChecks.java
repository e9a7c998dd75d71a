package io.github.fluentecs.simulator.engine.check;

import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Volume;

/** What containers and volumes cannot have under {@code awsvpc} and on Fargate. */
final class NetworkModeChecks {
  private NetworkModeChecks() {}

  static void check(RegisterTaskDefinitionRequest request) {
    if (request.networkMode() == NetworkMode.AWSVPC) {
      request.containerDefinitions().forEach(NetworkModeChecks::awsvpc);
    }
    if (request.requiresCompatibilities().contains(Compatibility.FARGATE)) {
      request.containerDefinitions().forEach(NetworkModeChecks::fargate);
      request.volumes().forEach(NetworkModeChecks::fargate);
    }
  }

  private static void awsvpc(ContainerDefinition container) {
    String rest = " not supported when networkMode=awsvpc.";
    TaskDefinitionChecks.require(container.links().isEmpty(), "Links are" + rest);
    TaskDefinitionChecks.require(container.extraHosts().isEmpty(), "Extra hosts are" + rest);
    TaskDefinitionChecks.require(container.hostname() == null, "hostname is" + rest);
  }

  private static void fargate(ContainerDefinition container) {
    String rest = " not supported on Fargate.";
    TaskDefinitionChecks.require(
        !Boolean.TRUE.equals(container.privileged()), "Privileged containers are" + rest);
    TaskDefinitionChecks.require(
        container.dockerSecurityOptions().isEmpty(), "dockerSecurityOptions are" + rest);
  }

  private static void fargate(Volume volume) {
    TaskDefinitionChecks.require(
        volume.host() == null || volume.host().sourcePath() == null,
        "host.sourcePath should not be set for volumes in Fargate.");
    TaskDefinitionChecks.require(
        volume.dockerVolumeConfiguration() == null,
        "dockerVolumeConfiguration should not be set for volumes in Fargate.");
  }
}
