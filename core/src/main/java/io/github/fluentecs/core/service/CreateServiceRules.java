package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.internal.PlatformRules;
import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.network.internal.LoadBalancerRules;
import io.github.fluentecs.core.network.internal.NetworkRules;
import io.github.fluentecs.core.network.internal.ServiceRegistryRules;
import io.github.fluentecs.core.placement.internal.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClientTokenRules;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.PropagationRule;
import io.github.fluentecs.core.tag.internal.TagRules;
import io.github.fluentecs.core.volume.internal.VolumeRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

final class CreateServiceRules {
  private static final Constraint NAME_GIVEN = Constraint.required("CreateService", "serviceName");

  private static final Constraint NAME =
      Constraint.soft(
          "NM-2",
          "serviceName",
          "1 to 255 letters, digits, - and _",
          "Name the service with these characters only.",
          "CreateService request, serviceName");

  private static final Constraint TASK_DEFINITION =
      Constraint.hard(
          "CreateService/taskDefinition",
          "taskDefinition",
          "a task definition, unless the deployment controller is EXTERNAL",
          "Name the task definition.",
          "CreateService request, taskDefinition");

  private static final Constraint COUNT_GIVEN =
      Constraint.hard(
          "CreateService/desiredCount",
          "desiredCount",
          "a desired count, unless the service is a DAEMON or its controller is EXTERNAL",
          "Give the number of tasks to keep.",
          "CreateService request, desiredCount");

  private static final Constraint COUNT =
      Constraint.hard(
          "CreateService/desiredCount",
          "desiredCount",
          "0 tasks or more",
          "Give the number of tasks to keep.",
          "CreateService request, desiredCount");

  private static final Constraint GRACE =
      Constraint.hard(
          "CreateService/healthCheckGracePeriodSeconds",
          "healthCheckGracePeriodSeconds",
          "0 to 2147483647 seconds",
          "Give a time that is not negative.",
          "CreateService request, healthCheckGracePeriodSeconds");

  private static final Constraint ROLE =
      Constraint.hard(
          "RL-1",
          "role",
          "a role only with load balancers, of one target group at most, without a service"
              + " registry or an awsvpcConfiguration and not with the controller EXTERNAL",
          "Leave the role out; ECS then uses its service-linked role.",
          "CreateService request, role");

  private static final Constraint KNOWN_STRATEGY =
      Constraint.soft(
          "CreateService/schedulingStrategy",
          "schedulingStrategy",
          "REPLICA or DAEMON",
          "Use one of the two.",
          "CreateService request, schedulingStrategy");

  private static final Constraint MANAGED_TAGS =
      Constraint.advice(
          "TG-7",
          "propagateTags",
          "propagateTags beside enableECSManagedTags",
          "Say where tags are taken from, or leave managed tags off.",
          "CreateService request, enableECSManagedTags; ECS accepts it: a widely used Terraform"
              + " module sends it by default");

  private static final MonitoringRules MONITORING = MonitoringRules.of("CreateService");
  private static final ClientTokenRules TOKEN = ClientTokenRules.of("CreateService", 36);

  private CreateServiceRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL, NAME_GIVEN, NAME),
        List.of(References.TASK_DEFINITION, TASK_DEFINITION, COUNT_GIVEN, COUNT, GRACE),
        DaemonRules.CONSTRAINTS,
        ControllerRules.constraints(),
        List.of(KNOWN_STRATEGY),
        StrategyRules.ofLaunch(),
        PlatformRules.CONSTRAINTS,
        NetworkRules.WITH_CAPACITY,
        LoadBalancerRules.OF_SERVICE,
        ServiceRegistryRules.CONSTRAINTS,
        PlacementRules.CONSTRAINTS,
        PlacementRules.STRATEGY,
        VolumeRules.ofServices(),
        DeploymentRules.constraints(),
        List.of(TrafficShiftRules.BAKE.at(DeploymentRules.MEMBER)),
        RoomRule.CONSTRAINTS,
        RebalancingRules.ofCreate(),
        ServiceConnectRules.constraints(),
        VpcLatticeRules.CONSTRAINTS,
        GatewayConnectorRules.CONSTRAINTS,
        MONITORING.constraints(),
        List.of(ROLE),
        TOKEN.constraints(),
        TagRules.constraints(),
        List.of(MANAGED_TAGS, PropagationRule.KNOWN));
  }

  static void check(CreateServiceRequest request, Findings findings) {
    boolean fargate = ServiceKind.isOnFargate(request);
    ClusterRules.optional(request.cluster(), findings);
    name(request.serviceName(), findings);
    References.taskDefinition(request.taskDefinition(), findings);
    tasks(request, findings);
    DaemonRules.check(request, findings);
    ControllerRules.check(request, findings);
    findings.oneOf(
        KNOWN_STRATEGY, request.schedulingStrategyAsString(), Set.of("REPLICA", "DAEMON"));
    capacity(request, fargate, findings);
    LoadBalancerRules.ofService(request.loadBalancers(), findings);
    ServiceRegistryRules.check(request.serviceRegistries(), findings);
    PlacementRules.constraints(request.placementConstraints(), fargate, findings);
    PlacementRules.strategy(request.placementStrategy(), fargate, findings);
    VolumeRules.ofServices(request.volumeConfigurations(), fargate, findings);
    DeploymentRules.check(
        request.deploymentConfiguration(), "ROLLING", findings.at(DeploymentRules.MEMBER));
    RoomRule.check(request, findings);
    RebalancingRules.check(request, findings);
    ServiceConnectRules.check(
        request.serviceConnectConfiguration(), fargate, findings.at(ServiceConnectRules.MEMBER));
    VpcLatticeRules.check(request.vpcLatticeConfigurations(), findings);
    GatewayConnectorRules.check(request, findings);
    MONITORING.check(request, findings);
    role(request, findings);
    TOKEN.check(request.clientToken(), findings);
    TagRules.check(request.tags(), findings);
    PropagationRule.check(request.propagateTagsAsString(), findings);
    if (Boolean.TRUE.equals(request.enableECSManagedTags())
        && !Texts.present(request.propagateTagsAsString())) {
      findings.broken(MANAGED_TAGS, null);
    }
  }

  private static void name(@Nullable String name, Findings findings) {
    findings.require(NAME_GIVEN, name);
    if (name != null && !Texts.isName(name)) {
      findings.broken(NAME, name);
    }
  }

  private static void tasks(CreateServiceRequest request, Findings findings) {
    boolean external = ServiceKind.isExternal(request);
    if (!external) {
      findings.require(TASK_DEFINITION, request.taskDefinition());
    }
    if (!external && !ServiceKind.isDaemon(request)) {
      findings.require(COUNT_GIVEN, request.desiredCount());
    }
    findings.range(COUNT, request.desiredCount(), 0, Integer.MAX_VALUE);
    findings.range(GRACE, request.healthCheckGracePeriodSeconds(), 0, Integer.MAX_VALUE);
  }

  /** The capacity of tasks in an EXTERNAL service is their task set's matter. */
  private static void capacity(CreateServiceRequest request, boolean fargate, Findings findings) {
    StrategyRules.launch(
        request.launchTypeAsString(), request.capacityProviderStrategy(), findings);
    PlatformRules.check(
        request.platformVersion(),
        request.launchTypeAsString(),
        request.capacityProviderStrategy(),
        findings);
    NetworkRules.check(
        request.networkConfiguration(), fargate && !ServiceKind.isExternal(request), findings);
  }

  /** An empty role is none: some clients always send it, and ECS accepts it. */
  private static void role(CreateServiceRequest request, Findings findings) {
    String clash = Texts.present(request.role()) ? clashWithRole(request) : null;
    if (clash != null) {
      findings.broken(ROLE, Given.words("a role " + clash));
    }
  }

  private static @Nullable String clashWithRole(CreateServiceRequest request) {
    List<LoadBalancer> balancers = request.loadBalancers();
    if (balancers.isEmpty()) {
      return "without load balancers";
    }
    if (balancers.size() > 1) {
      return "with " + balancers.size() + " load balancers";
    }
    if (!request.serviceRegistries().isEmpty()) {
      return "with a service registry";
    }
    if (request.networkConfiguration() != null
        && request.networkConfiguration().awsvpcConfiguration() != null) {
      return "with an awsvpcConfiguration";
    }
    return ServiceKind.isExternal(request) ? "with the controller EXTERNAL" : null;
  }
}
