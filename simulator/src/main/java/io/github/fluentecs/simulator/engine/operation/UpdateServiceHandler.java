package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.check.UpdateServiceChecks;
import io.github.fluentecs.simulator.engine.defaults.DeploymentDefaults;
import io.github.fluentecs.simulator.engine.scheduler.Rollouts;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.view.ServiceView;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/** Answers UpdateService: some members begin a deployment, the others count at once. */
public final class UpdateServiceHandler
    implements Handler<UpdateServiceRequest, UpdateServiceResponse> {
  private final ChangeListeners listeners;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions;
  private final Rollouts rollouts;
  private final QuotaChecks quotas;

  public UpdateServiceHandler(
      ChangeListeners listeners,
      Clusters clusters,
      CapacityProviders capacityProviders,
      TaskDefinitions taskDefinitions,
      Rollouts rollouts,
      QuotaChecks quotas) {
    this.listeners = listeners;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.taskDefinitions = taskDefinitions;
    this.rollouts = rollouts;
    this.quotas = quotas;
  }

  @Override
  public UpdateServiceResponse handle(UpdateServiceRequest request) {
    UpdateServiceChecks.check(request);
    quotas.desiredCount(request.desiredCount());
    LiveCluster cluster = clusters.require(request.cluster());
    LiveService service = ServiceLookup.requireActive(cluster, request.service());
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
    listeners.serviceChanged(service);
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
          DeploymentDefaults.merge(
              old.deploymentConfiguration(),
              request.deploymentConfiguration(),
              service.isDaemon()));
    }
    service.reconfigure(template.build());
  }
}
