package io.github.fluentecs.simulator.engine;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/** The operation UpdateService: some members begin a deployment, the others count at once. */
final class UpdateService {
  private UpdateService() {}

  static void addTo(Handlers handlers) {
    handlers.on(UpdateServiceRequest.class, UpdateService::update);
  }

  private static UpdateServiceResponse update(Region region, UpdateServiceRequest request) {
    UpdateServiceChecks.check(request);
    LiveCluster cluster = region.clusters().require(request.cluster());
    LiveService service = Services.requireActive(cluster, request.service());
    UpdateServiceChecks.check(service, request);
    if (service.controller() == DeploymentControllerType.ECS) {
      RevisionUpdate update = RevisionUpdate.of(region, service, request);
      update.check(region);
      configure(service, request);
      if (update.isDeployment()) {
        region.scheduler().rollouts().begin(service, update.revision(), update.definition());
      }
    } else {
      configure(service, request);
    }
    region.watchers().serviceChanged(service);
    return UpdateServiceResponse.builder().service(ServiceView.of(service, true)).build();
  }

  private static void configure(LiveService service, UpdateServiceRequest request) {
    Service old = service.template();
    Service.Builder template =
        old.toBuilder()
            .desiredCount(Optional.ofNullable(request.desiredCount()).orElse(old.desiredCount()))
            .healthCheckGracePeriodSeconds(
                Optional.ofNullable(request.healthCheckGracePeriodSeconds())
                    .orElse(old.healthCheckGracePeriodSeconds()))
            .enableExecuteCommand(
                Optional.ofNullable(request.enableExecuteCommand())
                    .orElse(old.enableExecuteCommand()))
            .enableECSManagedTags(
                Optional.ofNullable(request.enableECSManagedTags())
                    .orElse(old.enableECSManagedTags()))
            .propagateTags(Optional.ofNullable(request.propagateTags()).orElse(old.propagateTags()))
            .availabilityZoneRebalancing(
                Optional.ofNullable(request.availabilityZoneRebalancing())
                    .orElse(old.availabilityZoneRebalancing()));
    if (request.hasPlacementConstraints()) {
      template.placementConstraints(request.placementConstraints());
    }
    if (request.hasPlacementStrategy()) {
      template.placementStrategy(request.placementStrategy());
    }
    if (request.deploymentConfiguration() != null) {
      template.deploymentConfiguration(
          DeploymentConfigurations.merge(
              old.deploymentConfiguration(),
              request.deploymentConfiguration(),
              service.isDaemon()));
    }
    service.reconfigure(template.build());
  }
}
