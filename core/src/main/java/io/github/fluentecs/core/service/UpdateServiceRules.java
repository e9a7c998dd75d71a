package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.network.LoadBalancerRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.network.ServiceRegistryRules;
import io.github.fluentecs.core.placement.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.volume.VolumeRules;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The rules of UpdateService. What the controller allows is up to the three typed commands. */
final class UpdateServiceRules {
  private static final Constraint COUNT =
      Constraint.hard(
          "UpdateService/desiredCount",
          "0 tasks or more",
          "Give the number of tasks to keep.",
          "UpdateService request, desiredCount");

  private static final Constraint GRACE =
      Constraint.hard(
          "UpdateService/healthCheckGracePeriodSeconds",
          "0 to 2147483647 seconds",
          "Give a time that is not negative.",
          "UpdateService request, healthCheckGracePeriodSeconds");

  private static final Constraint FORCED =
      Constraint.soft(
          "UpdateService/forceNewDeployment",
          "a change of the capacity provider strategy together with forceNewDeployment",
          "Force a new deployment.",
          "Answers of the service to changes of the strategy");

  private static final Constraint BALANCERS =
      Constraint.soft(
          "LB-7",
          "other load balancers with the controller ECS only",
          "Change them by CodeDeploy, or with a new task set.",
          "UpdateService request, loadBalancers");

  private UpdateServiceRules() {}

  static Rules<UpdateServiceRequest> all() {
    return Rules.of(UpdateServiceRequest.class)
        .add(ClusterRules.optional(UpdateServiceRequest::cluster))
        .require("service", UpdateServiceRequest::service)
        .add(References.form("service", UpdateServiceRequest::service))
        .add(
            ClusterRules.same(
                UpdateServiceRequest::cluster, "service", UpdateServiceRequest::service))
        .add(References.taskDefinition("taskDefinition", UpdateServiceRequest::taskDefinition))
        .add(Rule.value(COUNT, "desiredCount", UpdateServiceRequest::desiredCount, n -> n >= 0))
        .add(
            Rule.value(
                GRACE,
                "healthCheckGracePeriodSeconds",
                UpdateServiceRequest::healthCheckGracePeriodSeconds,
                seconds -> seconds >= 0))
        .addAllWith(
            UpdateServiceRequest::hasCapacityProviderStrategy,
            section ->
                section.addAll(
                    StrategyRules.on(
                        "capacityProviderStrategy",
                        UpdateServiceRequest::capacityProviderStrategy)))
        .add(Rule.of(FORCED, "forceNewDeployment", UpdateServiceRules::forced))
        .addAllWith(
            request -> request.networkConfiguration() != null,
            section -> section.addAll(NetworkRules.on(UpdateServiceRequest::networkConfiguration)))
        .addAllWith(
            UpdateServiceRequest::hasLoadBalancers,
            section ->
                section.addAll(LoadBalancerRules.onService(UpdateServiceRequest::loadBalancers)))
        .add(Rule.of(BALANCERS, "loadBalancers", UpdateServiceRules::balancers))
        .addAllWith(
            UpdateServiceRequest::hasServiceRegistries,
            section ->
                section.addAll(ServiceRegistryRules.on(UpdateServiceRequest::serviceRegistries)))
        .addAllWith(
            UpdateServiceRequest::hasPlacementConstraints,
            section ->
                section.addAll(
                    PlacementRules.constraints(
                        UpdateServiceRequest::placementConstraints,
                        q -> StrategyRules.onlyFargate(null, q.capacityProviderStrategy()))))
        .addAllWith(
            UpdateServiceRequest::hasPlacementStrategy,
            section ->
                section.addAll(PlacementRules.strategy(UpdateServiceRequest::placementStrategy)))
        .addAllWith(
            UpdateServiceRequest::hasVolumeConfigurations,
            section ->
                section.addAll(VolumeRules.ofServices(UpdateServiceRequest::volumeConfigurations)))
        .addAllWith(
            request -> request.deploymentConfiguration() != null,
            section ->
                section
                    .addAll(DeploymentRules.on(UpdateServiceRequest::deploymentConfiguration))
                    .addAll(
                        TrafficShiftRules.on(UpdateServiceRequest::deploymentConfiguration, null))
                    .addAll(LifecycleHookRules.on(UpdateServiceRequest::deploymentConfiguration)))
        .addAllWith(
            request -> request.serviceConnectConfiguration() != null,
            section ->
                section.addAll(
                    ServiceConnectRules.on(UpdateServiceRequest::serviceConnectConfiguration)))
        .addAllWith(
            request -> request.monitoring() != null,
            section ->
                section.addAll(
                    MonitoringRules.on("UpdateService", UpdateServiceRequest::monitoring)))
        .add(Rule.of(DeploymentRules.ROOM, DeploymentRules.MEMBER, UpdateServiceRules::room))
        .build();
  }

  private static void forced(UpdateServiceRequest request, Findings findings) {
    if (request.hasCapacityProviderStrategy()
        && !Boolean.TRUE.equals(request.forceNewDeployment())) {
      findings.broken(Given.words("another strategy without it"));
    }
  }

  /** Where the request says who deploys from now on; else it is for the typed commands. */
  private static void balancers(UpdateServiceRequest request, Findings findings) {
    String controller =
        request.deploymentController() == null
            ? null
            : request.deploymentController().typeAsString();
    if (request.hasLoadBalancers() && controller != null && !controller.equals("ECS")) {
      findings.broken(Given.words("load balancers with the controller " + controller));
    }
  }

  /** Only where all three numbers are in the request; what it leaves out stays unknown. */
  private static void room(UpdateServiceRequest request, Findings findings) {
    Integer minimum = DeploymentRules.minimum(request.deploymentConfiguration());
    Integer maximum = DeploymentRules.maximum(request.deploymentConfiguration());
    if (minimum != null
        && maximum != null
        && !DeploymentRules.shiftsTraffic(request.deploymentConfiguration())) {
      DeploymentRules.room(request.desiredCount(), minimum, maximum, findings);
    }
  }
}
