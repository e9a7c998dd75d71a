package io.github.fluentecs.simulator.engine;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** What a request for a new service has to keep to, whatever there is already. */
final class CreateServiceChecks {
  private static final int LONGEST_TOKEN = 36;

  private CreateServiceChecks() {}

  static void check(CreateServiceRequest request) {
    String name = Checks.given("Service name", request.serviceName());
    Checks.that(Names.isName(name), "Invalid service name: " + Names.RULE);
    TagChecks.check(request.tags());
    token(request.clientToken());
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
    LaunchChecks.oneKindOfCapacity(
        request.launchTypeAsString(), request.capacityProviderStrategy());
    ServiceChecks.loadBalancers(request.loadBalancers());
    ServiceChecks.serviceRegistries(request.serviceRegistries());
    role(request);
  }

  static DeploymentControllerType controllerOf(CreateServiceRequest request) {
    return request.deploymentController() == null
        ? DeploymentControllerType.ECS
        : request.deploymentController().type();
  }

  static boolean isDaemon(CreateServiceRequest request) {
    return request.schedulingStrategy() == SchedulingStrategy.DAEMON;
  }

  private static void token(@Nullable String token) {
    Checks.that(
        token == null
            || (token.length() <= LONGEST_TOKEN
                && token.chars().allMatch(character -> character >= 33 && character <= 126)),
        "clientToken has up to 36 printable ASCII characters.");
  }

  private static void controller(CreateServiceRequest request) {
    switch (controllerOf(request)) {
      case ECS -> Checks.given("taskDefinition", request.taskDefinition());
      case CODE_DEPLOY -> codeDeploy(request);
      case EXTERNAL -> taskSetMembers(request).forEach(CreateServiceChecks::refuseGiven);
      default ->
          throw Refusal.invalidParameter(
              "deploymentController must be one of "
                  + DeploymentControllerType.knownValues()
                  + ".");
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
    SchedulingStrategy strategy = request.schedulingStrategy();
    Checks.that(
        strategy != SchedulingStrategy.UNKNOWN_TO_SDK_VERSION,
        "schedulingStrategy must be one of " + SchedulingStrategy.knownValues() + ".");
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
    Checks.that(request.desiredCount() == null, DAEMON_HAS_NO_COUNT);
    Checks.that(
        request.placementStrategy().isEmpty(),
        "The daemon scheduling strategy does not support placement strategies for services.");
    Checks.that(
        request.volumeConfigurations().isEmpty(),
        "The daemon scheduling strategy does not support volumeConfigurations.");
  }

  static final String DAEMON_HAS_NO_COUNT =
      "The daemon scheduling strategy does not support a desired count for services. "
          + "Remove the desired count value and try again.";

  private static void role(CreateServiceRequest request) {
    if (request.role() != null) {
      Checks.that(
          request.loadBalancers().size() == 1 && request.serviceRegistries().isEmpty(),
          "role is valid only with one load balancer and without service registries; "
              + "otherwise the service-linked role is used.");
    }
  }
}
