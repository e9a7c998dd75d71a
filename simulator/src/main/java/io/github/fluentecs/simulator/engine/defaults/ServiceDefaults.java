package io.github.fluentecs.simulator.engine.defaults;

import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;

/** The defaults of services. */
public final class ServiceDefaults {
  private static final DeploymentController ECS =
      DeploymentController.builder().type(DeploymentControllerType.ECS).build();

  private ServiceDefaults() {}

  /** What a new service has of its request whatever it runs, with everything said. */
  public static Service.Builder complete(CreateServiceRequest request) {
    boolean isDaemon = request.schedulingStrategy() == SchedulingStrategy.DAEMON;
    DeploymentConfiguration deployment =
        DeploymentDefaults.complete(request.deploymentConfiguration(), isDaemon);
    Service.Builder service =
        Service.builder()
            .serviceName(request.serviceName())
            .desiredCount(Given.or(request.desiredCount(), 0))
            .schedulingStrategy(isDaemon ? SchedulingStrategy.DAEMON : SchedulingStrategy.REPLICA)
            .deploymentController(Given.or(request.deploymentController(), ECS))
            .deploymentConfiguration(deployment)
            .loadBalancers(Given.list(request.loadBalancers()))
            .serviceRegistries(Given.list(request.serviceRegistries()))
            .placementConstraints(Given.list(request.placementConstraints()))
            .placementStrategy(Given.list(request.placementStrategy()))
            .healthCheckGracePeriodSeconds(
                Given.or(request.healthCheckGracePeriodSeconds(), Integer.valueOf(0)))
            .enableECSManagedTags(Given.or(request.enableECSManagedTags(), false))
            .enableExecuteCommand(Given.or(request.enableExecuteCommand(), false))
            .propagateTags(Given.or(request.propagateTagsAsString(), PropagateTags.NONE.toString()))
            .availabilityZoneRebalancing(
                Given.or(request.availabilityZoneRebalancing(), rebalancing(request, deployment)))
            .tags(Given.list(request.tags()));
    if (deploymentController(request) == DeploymentControllerType.EXTERNAL) {
      service.launchType(LaunchType.EC2);
    }
    return service;
  }

  private static DeploymentControllerType deploymentController(CreateServiceRequest request) {
    return Given.or(request.deploymentController(), ECS).type();
  }

  /** ENABLED where the service can be rebalanced. */
  private static AvailabilityZoneRebalancing rebalancing(
      CreateServiceRequest request, DeploymentConfiguration deployment) {
    boolean fits =
        request.schedulingStrategy() != SchedulingStrategy.DAEMON
            && deployment.maximumPercent() > 100
            && request.loadBalancers().stream().allMatch(ServiceDefaults::isOfTargetGroup);
    return fits ? AvailabilityZoneRebalancing.ENABLED : AvailabilityZoneRebalancing.DISABLED;
  }

  private static boolean isOfTargetGroup(LoadBalancer balancer) {
    return balancer.loadBalancerName() == null;
  }
}
