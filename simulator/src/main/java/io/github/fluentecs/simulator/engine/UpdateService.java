package io.github.fluentecs.simulator.engine;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/** The operation UpdateService: some members begin a deployment, the others count at once. */
final class UpdateService {
  private final Watchers watchers;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions;
  private final Rollouts rollouts;

  UpdateService(
      Watchers watchers,
      Clusters clusters,
      CapacityProviders capacityProviders,
      TaskDefinitions taskDefinitions,
      Rollouts rollouts) {
    this.watchers = watchers;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.taskDefinitions = taskDefinitions;
    this.rollouts = rollouts;
  }

  void addTo(Handlers handlers) {
    handlers.on(UpdateServiceRequest.class, this::update);
  }

  private UpdateServiceResponse update(UpdateServiceRequest request) {
    UpdateServiceChecks.check(request);
    LiveCluster cluster = clusters.require(request.cluster());
    LiveService service = Services.requireActive(cluster, request.service());
    UpdateServiceChecks.check(service, request);
    if (service.controller() == DeploymentControllerType.ECS) {
      RevisionUpdate update = RevisionUpdate.of(taskDefinitions, service, request);
      update.check(capacityProviders);
      configure(service, request);
      if (update.isDeployment()) {
        rollouts.begin(service, update.revision(), update.definition());
      }
    } else {
      configure(service, request);
    }
    watchers.serviceChanged(service);
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
