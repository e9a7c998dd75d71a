package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.internal.PlatformRules;
import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.network.internal.LoadBalancerRules;
import io.github.fluentecs.core.network.internal.NetworkRules;
import io.github.fluentecs.core.network.internal.ServiceRegistryRules;
import io.github.fluentecs.core.placement.internal.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.PropagationRule;
import io.github.fluentecs.core.volume.internal.VolumeRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The rules of UpdateService. The three typed commands restrict what each controller allows. */
final class UpdateServiceRules {
  private static final String SERVICE = "service";
  private static final String STRATEGY = "capacityProviderStrategy";
  private static final Constraint UPDATED = Constraint.required("UpdateService", SERVICE);

  private static final Constraint COUNT =
      Constraint.hard(
          "UpdateService/desiredCount",
          "desiredCount",
          "0 tasks or more",
          "Give the number of tasks to keep.",
          "UpdateService request, desiredCount");

  private static final Constraint GRACE =
      Constraint.hard(
          "UpdateService/healthCheckGracePeriodSeconds",
          "healthCheckGracePeriodSeconds",
          "0 to 2147483647 seconds",
          "Give a time that is not negative.",
          "UpdateService request, healthCheckGracePeriodSeconds");

  private static final Constraint FORCED =
      Constraint.soft(
          "UpdateService/forceNewDeployment",
          "forceNewDeployment",
          "a change of the capacity provider strategy together with forceNewDeployment",
          "Force a new deployment.",
          "Responses of ECS to changes of the strategy");

  private static final Constraint BALANCERS =
      Constraint.soft(
          "LB-7",
          "loadBalancers",
          "changed load balancers only with the controller ECS",
          "Change them with CodeDeploy, or with a new task set.",
          "UpdateService request, loadBalancers");

  private static final MonitoringRules MONITORING = MonitoringRules.of("UpdateService");

  private UpdateServiceRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL, UPDATED),
        List.of(References.FORM.at(SERVICE), ClusterRules.SAME.at(SERVICE)),
        List.of(References.TASK_DEFINITION, COUNT, GRACE),
        StrategyRules.constraints(STRATEGY),
        List.of(FORCED),
        PlatformRules.WITHOUT_LAUNCH_TYPE,
        NetworkRules.CONSTRAINTS,
        LoadBalancerRules.OF_SERVICE,
        List.of(BALANCERS),
        ServiceRegistryRules.CONSTRAINTS,
        PlacementRules.CONSTRAINTS,
        PlacementRules.STRATEGY,
        VolumeRules.ofServices(),
        DeploymentRules.constraints(),
        List.of(TrafficShiftRules.BAKE_ADVISED.at(DeploymentRules.MEMBER)),
        RoomRule.CONSTRAINTS,
        RebalancingRules.ofUpdate(),
        ServiceConnectRules.constraints(),
        VpcLatticeRules.CONSTRAINTS,
        GatewayConnectorRules.CONSTRAINTS,
        MONITORING.constraints(),
        List.of(PropagationRule.KNOWN));
  }

  static void check(UpdateServiceRequest request, Findings findings) {
    boolean fargate = StrategyRules.onlyFargate(null, request.capacityProviderStrategy());
    ClusterRules.optional(request.cluster(), findings);
    findings.require(UPDATED, request.service());
    References.form(SERVICE, request.service(), findings);
    ClusterRules.same(request.cluster(), SERVICE, request.service(), findings);
    References.taskDefinition(request.taskDefinition(), findings);
    findings.range(COUNT, request.desiredCount(), 0, Integer.MAX_VALUE);
    findings.range(GRACE, request.healthCheckGracePeriodSeconds(), 0, Integer.MAX_VALUE);
    StrategyRules.check(request.capacityProviderStrategy(), findings.at(STRATEGY));
    forced(request, findings);
    PlatformRules.check(
        request.platformVersion(), null, request.capacityProviderStrategy(), findings);
    NetworkRules.check(request.networkConfiguration(), findings);
    LoadBalancerRules.ofService(request.loadBalancers(), findings);
    balancers(request, findings);
    ServiceRegistryRules.check(request.serviceRegistries(), findings);
    PlacementRules.constraints(request.placementConstraints(), fargate, findings);
    PlacementRules.strategy(request.placementStrategy(), fargate, findings);
    VolumeRules.ofServices(request.volumeConfigurations(), fargate, findings);
    DeploymentRules.check(
        request.deploymentConfiguration(), null, findings.at(DeploymentRules.MEMBER));
    RoomRule.check(request, findings);
    RebalancingRules.check(request, findings);
    ServiceConnectRules.check(
        request.serviceConnectConfiguration(), fargate, findings.at(ServiceConnectRules.MEMBER));
    VpcLatticeRules.check(request.vpcLatticeConfigurations(), findings);
    GatewayConnectorRules.check(request, findings);
    MONITORING.check(request, findings);
    PropagationRule.check(request.propagateTagsAsString(), findings);
  }

  private static void forced(UpdateServiceRequest request, Findings findings) {
    if (request.hasCapacityProviderStrategy()
        && !Boolean.TRUE.equals(request.forceNewDeployment())) {
      findings.broken(FORCED, Given.words("another strategy without it"));
    }
  }

  /**
   * Checks load balancers if the request sets the controller; otherwise the typed commands restrict
   * them.
   */
  private static void balancers(UpdateServiceRequest request, Findings findings) {
    String controller =
        request.deploymentController() == null
            ? null
            : request.deploymentController().typeAsString();
    if (request.hasLoadBalancers() && controller != null && !controller.equals("ECS")) {
      findings.broken(BALANCERS, Given.words("load balancers with the controller " + controller));
    }
  }
}
