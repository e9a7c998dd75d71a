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
import io.github.fluentecs.core.rule.TokenRules;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
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
    return Rules.of(CreateServiceRequest.class)
        .addAllUnless(UsualService::isSurelyAllowed, CreateServiceRules::addAll)
        .build();
  }

  private static void addAll(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .addAllUnless(UsualService::isNamed, CreateServiceRules::addNames)
        .addAllUnless(UsualService::isReplica, CreateServiceRules::addKind);
    addBlocks(rules);
    rules
        .addAllWith(
            request -> request.deploymentConfiguration() != null, CreateServiceRules::addDeployment)
        .addAllWith(
            request -> request.serviceConnectConfiguration() != null,
            section ->
                section.addAll(
                    ServiceConnectRules.on(CreateServiceRequest::serviceConnectConfiguration)))
        .addAllWith(
            request -> request.monitoring() != null,
            section ->
                section.addAll(
                    MonitoringRules.on("CreateService", CreateServiceRequest::monitoring)))
        .addAllWith(UsualService::hasNote, CreateServiceRules::addNotes);
  }

  private static void addNames(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .add(ClusterRules.optional(CreateServiceRequest::cluster))
        .require("serviceName", CreateServiceRequest::serviceName)
        .add(Rule.value(NAME, "serviceName", CreateServiceRequest::serviceName, Texts::isName))
        .add(References.taskDefinition("taskDefinition", CreateServiceRequest::taskDefinition));
  }

  private static void addKind(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .add(Rule.value(COUNT, "desiredCount", CreateServiceRequest::desiredCount, n -> n >= 0))
        .add(
            Rule.value(
                GRACE,
                "healthCheckGracePeriodSeconds",
                CreateServiceRequest::healthCheckGracePeriodSeconds,
                seconds -> seconds >= 0))
        .add(Rule.of(CONTROLLER, "deploymentController.type", CreateServiceRules::controller))
        .addAll(ServiceKindRules.all());
  }

  private static void addBlocks(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .addAllUnless(UsualService::hasUsualCapacity, CreateServiceRules::addCapacity)
        .addAllUnless(
            request -> NetworkRules.isUsual(request.networkConfiguration()),
            section -> section.addAll(NetworkRules.on(CreateServiceRequest::networkConfiguration)))
        .addAllUnless(
            request -> LoadBalancerRules.areUsual(request.loadBalancers()),
            section ->
                section.addAll(LoadBalancerRules.onService(CreateServiceRequest::loadBalancers)))
        .addAllWith(
            CreateServiceRequest::hasServiceRegistries,
            section ->
                section.addAll(ServiceRegistryRules.on(CreateServiceRequest::serviceRegistries)))
        .addAllWith(
            CreateServiceRequest::hasPlacementConstraints,
            section ->
                section.addAll(
                    PlacementRules.constraints(
                        CreateServiceRequest::placementConstraints, ServiceKindRules::onFargate)))
        .addAllWith(
            CreateServiceRequest::hasPlacementStrategy,
            section ->
                section.addAll(PlacementRules.strategy(CreateServiceRequest::placementStrategy)))
        .addAllWith(
            CreateServiceRequest::hasVolumeConfigurations,
            section ->
                section.addAll(VolumeRules.ofServices(CreateServiceRequest::volumeConfigurations)));
  }

  private static void addCapacity(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .addAll(
            StrategyRules.launchType(
                CreateServiceRequest::launchTypeAsString,
                CreateServiceRequest::capacityProviderStrategy))
        .addAll(
            StrategyRules.on(
                "capacityProviderStrategy", CreateServiceRequest::capacityProviderStrategy));
  }

  private static void addDeployment(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .addAll(DeploymentRules.on(CreateServiceRequest::deploymentConfiguration))
        .addAll(TrafficShiftRules.on(CreateServiceRequest::deploymentConfiguration, "ROLLING"))
        .addAll(LifecycleHookRules.on(CreateServiceRequest::deploymentConfiguration));
  }

  private static void addNotes(Rules.Builder<CreateServiceRequest> rules) {
    rules
        .add(Rule.of(ROLE, "role", CreateServiceRules::role))
        .addAll(
            TokenRules.on(
                36, "CreateService request, clientToken", CreateServiceRequest::clientToken))
        .addAll(TagRules.on(CreateServiceRequest::tags))
        .add(Rule.of(MANAGED_TAGS, "propagateTags", CreateServiceRules::managedTags));
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
