package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Service revisions: what one deployment rolls out, kept for good. */
final class Revisions {
  private Revisions() {}

  /** The revision of a deployment; its ARN ends with the number of the deployment's id. */
  static ServiceRevision named(
      Arns arns, Instant now, LiveService service, ServiceRevision wanted, String deploymentId) {
    String number = Arns.lastPart(deploymentId);
    return wanted.toBuilder()
        .serviceRevisionArn(arns.serviceRevision(service.cluster().name(), service.name(), number))
        .serviceArn(service.arn())
        .clusterArn(service.cluster().arn())
        .createdAt(now)
        .build();
  }

  /** What its tasks have in common. */
  static Blueprint blueprint(ServiceRevision revision, TaskDefinition definition) {
    return new Blueprint(
        definition,
        revision.capacityProviderStrategy(),
        revision.launchTypeAsString(),
        revision.platformVersion(),
        revision.networkConfiguration(),
        new Routing(revision.loadBalancers(), revision.serviceRegistries()));
  }

  /** Where its tasks run. */
  static CapacityChoice capacity(ServiceRevision revision) {
    return new CapacityChoice(revision.capacityProviderStrategy(), revision.launchTypeAsString());
  }

  static List<ContainerImage> images(TaskDefinition definition) {
    return definition.containerDefinitions().stream()
        .map(
            container ->
                ContainerImage.builder()
                    .containerName(container.name())
                    .image(container.image())
                    .build())
        .toList();
  }
}
