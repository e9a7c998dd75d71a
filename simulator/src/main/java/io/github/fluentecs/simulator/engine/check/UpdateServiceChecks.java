package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.defaults.DeploymentDefaults;
import io.github.fluentecs.simulator.engine.state.LiveService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The rules for updates of services. */
public final class UpdateServiceChecks {
  private static final Set<String> OF_A_DEPLOYMENT =
      Set.of(
          "task definition",
          "capacity provider strategy",
          "network configuration",
          "platform version",
          "load balancers",
          "service registries",
          "Service Connect configuration",
          "volume configurations",
          "VPC Lattice configurations");
  private static final String OF_ECS_AND_CODE_DEPLOY = "deployment configuration";

  private UpdateServiceChecks() {}

  /** What holds for every service. */
  public static void check(UpdateServiceRequest request) {
    Checks.given("Service", request.service());
    Checks.range("desiredCount", request.desiredCount(), 0, Integer.MAX_VALUE);
    Checks.range(
        "healthCheckGracePeriodSeconds",
        request.healthCheckGracePeriodSeconds(),
        0,
        Integer.MAX_VALUE);
    CapacityStrategies.check(request.capacityProviderStrategy());
    ServiceChecks.placement(request.placementConstraints(), request.placementStrategy(), false);
    ServiceConnectChecks.check(request.serviceConnectConfiguration());
    VolumeChecks.check(request.volumeConfigurations());
    MonitoringChecks.check(request.monitoring());
    ServiceChecks.loadBalancers(request.loadBalancers());
    ServiceChecks.serviceRegistries(request.serviceRegistries());
  }

  /** What the controller and the scheduling strategy of the service allow. */
  public static void check(LiveService service, UpdateServiceRequest request) {
    DeploymentControllerType controller = service.controller();
    DeploymentConfigurations.check(
        request.deploymentConfiguration(), controller, service.isDaemon());
    Checks.that(
        request.deploymentController() == null
            || request.deploymentController().type() == controller,
        "The deployment controller of a service cannot be changed.");
    RebalancingChecks.check(
        request.availabilityZoneRebalancing(),
        maximumPercent(service, request),
        service.isDaemon(),
        request.hasLoadBalancers() ? request.loadBalancers() : service.template().loadBalancers());
    if (service.isDaemon()) {
      CreateServiceChecks.daemon(request.desiredCount(), request.placementStrategy());
    }
    if (controller != DeploymentControllerType.ECS) {
      checkController(controller, request);
    }
  }

  private static int maximumPercent(LiveService service, UpdateServiceRequest request) {
    DeploymentConfiguration present = service.template().deploymentConfiguration();
    return request.deploymentConfiguration() == null
        ? present.maximumPercent()
        : DeploymentDefaults.merge(present, request.deploymentConfiguration(), service.isDaemon())
            .maximumPercent();
  }

  private static void checkController(
      DeploymentControllerType controller, UpdateServiceRequest request) {
    String rest =
        " on services with "
            + (controller == DeploymentControllerType.CODE_DEPLOY
                ? "a CODE_DEPLOY deployment controller. "
                    + "Use AWS CodeDeploy to trigger a new deployment."
                : "an EXTERNAL deployment controller. "
                    + "Create a task set to trigger a new deployment.");
    Checks.that(
        !Boolean.TRUE.equals(request.forceNewDeployment()), "Cannot force a new deployment" + rest);
    given(request)
        .forEach(
            (member, isGiven) ->
                Checks.that(
                    !isGiven || isAllowed(controller, member),
                    "Unable to update " + member + rest));
  }

  private static boolean isAllowed(DeploymentControllerType controller, String member) {
    return !OF_A_DEPLOYMENT.contains(member)
        && (controller == DeploymentControllerType.CODE_DEPLOY
            || !member.equals(OF_ECS_AND_CODE_DEPLOY));
  }

  private static Map<String, Boolean> given(UpdateServiceRequest request) {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("task definition", request.taskDefinition() != null);
    given.put("capacity provider strategy", request.hasCapacityProviderStrategy());
    given.put("network configuration", request.networkConfiguration() != null);
    given.put("platform version", request.platformVersion() != null);
    given.put("load balancers", request.hasLoadBalancers());
    given.put("service registries", request.hasServiceRegistries());
    given.put("Service Connect configuration", request.serviceConnectConfiguration() != null);
    given.put("volume configurations", request.hasVolumeConfigurations());
    given.put("VPC Lattice configurations", request.hasVpcLatticeConfigurations());
    given.put(OF_ECS_AND_CODE_DEPLOY, request.deploymentConfiguration() != null);
    return given;
  }
}
