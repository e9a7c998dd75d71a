package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.check.CapacityChoice;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Blueprint;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.Routing;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Service revisions: what one deployment rolls out, kept for good. */
public final class Revisions {
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
        new Routing(revision.loadBalancers(), revision.serviceRegistries()),
        revision.volumeConfigurations());
  }

  /** Where its tasks run. */
  public static CapacityChoice capacity(ServiceRevision revision) {
    return new CapacityChoice(revision.capacityProviderStrategy(), revision.launchTypeAsString());
  }

  /** As it is described, with what is off unless it was asked for. */
  public static ServiceRevision described(ServiceRevision revision) {
    return revision.serviceConnectConfiguration() != null
        ? revision
        : revision.toBuilder()
            .serviceConnectConfiguration(connect -> connect.enabled(false))
            .build();
  }

  public static List<ContainerImage> images(TaskDefinition definition) {
    return definition.containerDefinitions().stream()
        .map(
            container ->
                ContainerImage.builder()
                    .containerName(container.name())
                    .image(container.image())
                    .imageDigest(ImageDigests.of(container.image()))
                    .build())
        .toList();
  }
}
