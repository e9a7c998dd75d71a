package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.CallerTextChecks;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ResourceNames;
import io.github.fluentecs.simulator.engine.defaults.DeploymentDefaults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** The rules for requests for new services that do not depend on what exists. */
public final class CreateServiceChecks {
  private static final int LONGEST_TOKEN = 36;

  private CreateServiceChecks() {}

  public static void check(CreateServiceRequest request) {
    String name = Checks.given("Service name", request.serviceName());
    Checks.that(ResourceNames.isName(name), "Invalid service name: " + ResourceNames.RULE);
    TagChecks.check(request.tags());
    CallerTextChecks.clientToken(request.clientToken(), LONGEST_TOKEN);
    Checks.range("desiredCount", request.desiredCount(), 0, Integer.MAX_VALUE);
    Checks.range(
        "healthCheckGracePeriodSeconds",
        request.healthCheckGracePeriodSeconds(),
        0,
        Integer.MAX_VALUE);
    controller(request);
    schedulingStrategy(request);
    DeploymentConfigurations.check(
        request.deploymentConfiguration(), controllerOf(request), isDaemon(request));
    RebalancingChecks.check(
        request.availabilityZoneRebalancing(),
        DeploymentDefaults.complete(request.deploymentConfiguration(), isDaemon(request))
            .maximumPercent(),
        isDaemon(request),
        request.loadBalancers());
    LaunchChecks.oneKindOfCapacity(
        request.launchTypeAsString(), request.capacityProviderStrategy());
    LaunchChecks.launchType(request.launchTypeAsString());
    CapacityStrategies.check(request.capacityProviderStrategy());
    ServiceChecks.placement(request.placementConstraints(), request.placementStrategy(), false);
    ServiceConnectChecks.check(request.serviceConnectConfiguration());
    VolumeChecks.check(request.volumeConfigurations());
    MonitoringChecks.check(request.monitoring());
    ServiceChecks.loadBalancers(request.loadBalancers());
    ServiceChecks.serviceRegistries(request.serviceRegistries());
    role(request);
  }

  public static DeploymentControllerType controllerOf(CreateServiceRequest request) {
    return request.deploymentController() == null
        ? DeploymentControllerType.ECS
        : request.deploymentController().type();
  }

  public static boolean isDaemon(CreateServiceRequest request) {
    return request.schedulingStrategy() == SchedulingStrategy.DAEMON;
  }

  private static void controller(CreateServiceRequest request) {
    Checks.that(
        request.deploymentController() == null || request.deploymentController().type() != null,
        "deploymentController needs a type.");
    switch (controllerOf(request)) {
      case ECS -> Checks.given("taskDefinition", request.taskDefinition());
      case CODE_DEPLOY -> codeDeploy(request);
      case EXTERNAL -> taskSetMembers(request).forEach(CreateServiceChecks::refuseGiven);
      default -> throw new IllegalStateException(controllerOf(request).toString());
    }
  }

  private static void codeDeploy(CreateServiceRequest request) {
    Checks.given("taskDefinition", request.taskDefinition());
    Checks.that(
        request.loadBalancers().stream().anyMatch(balancer -> balancer.targetGroupArn() != null),
        "A service with a CODE_DEPLOY deployment controller needs an Application Load Balancer or "
            + "a Network Load Balancer.");
  }

  /** What belongs to the task sets of a service whose controller is EXTERNAL. */
  private static Map<String, Boolean> taskSetMembers(CreateServiceRequest request) {
    Map<String, Boolean> members = new TreeMap<>();
    members.put("taskDefinition", request.taskDefinition() != null);
    members.put("launchType", request.launchType() != null);
    members.put("platformVersion", request.platformVersion() != null);
    members.put("networkConfiguration", request.networkConfiguration() != null);
    members.put("capacityProviderStrategy", !request.capacityProviderStrategy().isEmpty());
    members.put("loadBalancers", !request.loadBalancers().isEmpty());
    members.put("serviceRegistries", !request.serviceRegistries().isEmpty());
    return members;
  }

  private static void refuseGiven(String member, boolean isGiven) {
    Checks.that(
        !isGiven,
        member
            + " cannot be given for a service with an EXTERNAL deployment controller; "
            + "give it to its task sets.");
  }

  private static void schedulingStrategy(CreateServiceRequest request) {
    if (isDaemon(request)) {
      daemon(request);
    } else if (controllerOf(request) != DeploymentControllerType.EXTERNAL) {
      Checks.that(
          request.desiredCount() != null,
          "desiredCount cannot be empty for the REPLICA scheduling strategy.");
    }
  }

  private static void daemon(CreateServiceRequest request) {
    Checks.that(
        controllerOf(request) == DeploymentControllerType.ECS,
        "The DAEMON scheduling strategy is not supported with the "
            + controllerOf(request)
            + " deployment controller.");
    Checks.that(
        !"FARGATE".equals(request.launchTypeAsString()),
        "The daemon scheduling strategy is not supported with the FARGATE launch type.");
    Checks.that(
        request.capacityProviderStrategy().isEmpty(),
        "The daemon scheduling strategy does not support a capacity provider strategy; "
            + "its tasks run on the container instances of the cluster.");
    daemon(request.desiredCount(), request.placementStrategy());
    Checks.that(
        request.volumeConfigurations().isEmpty(),
        "The daemon scheduling strategy does not support volumeConfigurations.");
  }

  /** What no service of one task for each instance has, new or old. */
  static void daemon(@Nullable Integer desiredCount, List<PlacementStrategy> strategies) {
    Checks.that(
        desiredCount == null,
        "The daemon scheduling strategy does not support a desired count for services. "
            + "Remove the desired count value and try again.");
    Checks.that(
        strategies.isEmpty(),
        "The daemon scheduling strategy does not support placement strategies for services.");
  }

  /** Some clients send an empty text for none. */
  public static boolean hasRole(CreateServiceRequest request) {
    return request.role() != null && !request.role().isEmpty();
  }

  private static void role(CreateServiceRequest request) {
    if (hasRole(request)) {
      Checks.that(
          request.loadBalancers().size() == 1 && request.serviceRegistries().isEmpty(),
          "role is valid only with one load balancer and without service registries; "
              + "otherwise the service-linked role is used.");
    }
  }
}
