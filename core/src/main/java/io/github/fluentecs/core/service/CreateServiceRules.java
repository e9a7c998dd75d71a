package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.network.LoadBalancerRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.network.ServiceRegistryRules;
import io.github.fluentecs.core.placement.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Given;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Texts;
import io.github.fluentecs.core.rule.TokenRules;
import io.github.fluentecs.core.tag.TagRules;
import io.github.fluentecs.core.volume.VolumeRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** The rules of CreateService; those over the kind of service are {@link ServiceKindRules}. */
final class CreateServiceRules {
  private static final String ABOUT_ROLE = "CreateService request, role";

  private static final Constraint NAME =
      Constraint.soft(
          "NM-2",
          "1 to 255 letters, digits, - and _",
          "Name the service with these characters only.",
          "CreateService request, serviceName");

  private static final Constraint COUNT =
      Constraint.hard(
          "CreateService/desiredCount",
          "0 tasks or more",
          "Give the number of tasks to keep.",
          "CreateService request, desiredCount");

  private static final Constraint GRACE =
      Constraint.hard(
          "CreateService/healthCheckGracePeriodSeconds",
          "0 to 2147483647 seconds",
          "Give a time that is not negative.",
          "CreateService request, healthCheckGracePeriodSeconds");

  private static final Constraint CONTROLLER =
      Constraint.hard(
          "CreateService/deploymentController",
          "a type in each deployment controller",
          "Say ECS, CODE_DEPLOY or EXTERNAL, or leave the controller out.",
          "DeploymentController members");

  private static final Constraint ROLE =
      Constraint.hard(
          "RL-1",
          "a role only with load balancers, of one target group at most, without a service"
              + " registry and not with the controller EXTERNAL",
          "Leave the role out; ECS then uses its service-linked role.",
          ABOUT_ROLE);

  private static final Constraint MANAGED_TAGS =
      Constraint.soft(
          "TG-7",
          "propagateTags beside enableECSManagedTags",
          "Say where tags are taken from, or leave managed tags off.",
          "CreateService request, enableECSManagedTags");

  private CreateServiceRules() {}

  static Rules<CreateServiceRequest> all() {
    Rules.Builder<CreateServiceRequest> rules =
        Rules.of(CreateServiceRequest.class)
            .unless(UsualService::isSurelyAllowed)
            .addAllUnless(UsualService::isNamed, names())
            .addAllUnless(UsualService::isReplica, counts(), ServiceKindRules.all());
    addBlocks(rules);
    return rules
        .addAllWith(
            request -> request.deploymentConfiguration() != null,
            DeploymentRules.on(CreateServiceRequest::deploymentConfiguration),
            TrafficShiftRules.on(CreateServiceRequest::deploymentConfiguration, "ROLLING"),
            LifecycleHookRules.on(CreateServiceRequest::deploymentConfiguration))
        .addAllWith(
            request -> request.serviceConnectConfiguration() != null,
            ServiceConnectRules.on(CreateServiceRequest::serviceConnectConfiguration))
        .addAllWith(
            request -> request.monitoring() != null,
            MonitoringRules.on("CreateService", CreateServiceRequest::monitoring))
        .addAllUnless(
            request -> !UsualService.hasNote(request),
            List.of(Rule.of(ROLE, "role", CreateServiceRules::role)),
            TokenRules.on(
                36, "CreateService request, clientToken", CreateServiceRequest::clientToken),
            TagRules.on(CreateServiceRequest::tags),
            List.of(Rule.of(MANAGED_TAGS, "propagateTags", CreateServiceRules::managedTags)))
        .build();
  }

  private static List<Rule<CreateServiceRequest>> names() {
    return List.of(
        ClusterRules.optional(CreateServiceRequest::cluster),
        Rule.required("CreateService", "serviceName", CreateServiceRequest::serviceName),
        Rule.value(NAME, "serviceName", CreateServiceRequest::serviceName, Texts::isName),
        References.taskDefinition("taskDefinition", CreateServiceRequest::taskDefinition));
  }

  private static List<Rule<CreateServiceRequest>> counts() {
    return List.of(
        Rule.value(COUNT, "desiredCount", CreateServiceRequest::desiredCount, n -> n >= 0),
        Rule.value(
            GRACE,
            "healthCheckGracePeriodSeconds",
            CreateServiceRequest::healthCheckGracePeriodSeconds,
            seconds -> seconds >= 0),
        Rule.of(CONTROLLER, "deploymentController.type", CreateServiceRules::controller));
  }

  private static void addBlocks(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .addAllUnless(
            UsualService::hasUsualCapacity,
            StrategyRules.launchType(
                CreateServiceRequest::launchTypeAsString,
                CreateServiceRequest::capacityProviderStrategy),
            StrategyRules.on(
                "capacityProviderStrategy", CreateServiceRequest::capacityProviderStrategy))
        .addAllUnless(
            request -> NetworkRules.isUsual(request.networkConfiguration()),
            NetworkRules.on(CreateServiceRequest::networkConfiguration))
        .addAllUnless(
            request -> LoadBalancerRules.areUsual(request.loadBalancers()),
            LoadBalancerRules.onService(CreateServiceRequest::loadBalancers))
        .addAllWith(
            CreateServiceRequest::hasServiceRegistries,
            ServiceRegistryRules.on(CreateServiceRequest::serviceRegistries))
        .addAllWith(
            CreateServiceRequest::hasPlacementConstraints,
            PlacementRules.constraints(
                CreateServiceRequest::placementConstraints, ServiceKindRules::onFargate))
        .addAllWith(
            CreateServiceRequest::hasPlacementStrategy,
            PlacementRules.strategy(CreateServiceRequest::placementStrategy))
        .addAllWith(
            CreateServiceRequest::hasVolumeConfigurations,
            VolumeRules.ofServices(CreateServiceRequest::volumeConfigurations));
  }

  private static void controller(CreateServiceRequest request, Findings findings) {
    if (request.deploymentController() != null
        && request.deploymentController().typeAsString() == null) {
      findings.broken(null);
    }
  }

  private static void role(CreateServiceRequest request, Findings findings) {
    String clash = request.role() == null ? null : clashWithRole(request);
    if (clash != null) {
      findings.broken(Given.words("a role " + clash));
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
    return ServiceKindRules.isExternal(request) ? "with the controller EXTERNAL" : null;
  }

  private static void managedTags(CreateServiceRequest request, Findings findings) {
    if (Boolean.TRUE.equals(request.enableECSManagedTags())
        && !Texts.present(request.propagateTagsAsString())) {
      findings.broken(null);
    }
  }
}
