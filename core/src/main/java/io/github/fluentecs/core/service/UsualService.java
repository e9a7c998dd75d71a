package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.network.LoadBalancerRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.internal.Texts;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;

/**
 * Knows a request for a service of the usual form: a number of tasks in a network, perhaps behind
 * load balancers, deployed by ECS with its defaults.
 */
final class UsualService {
  private UsualService() {}

  static boolean isSurelyAllowed(CreateServiceRequest request) {
    return isReplica(request)
        && hasUsualCapacity(request)
        && NetworkRules.isUsual(request.networkConfiguration())
        && LoadBalancerRules.areUsual(request.loadBalancers())
        && !hasMore(request)
        && isNamed(request);
  }

  static boolean isNamed(CreateServiceRequest request) {
    return request.serviceName() != null
        && Texts.isName(request.serviceName())
        && References.wellFormed(request.cluster())
        && References.isTaskDefinition(request.taskDefinition());
  }

  /** Tells whether a request is for a number of tasks that ECS deploys with its defaults. */
  static boolean isReplica(CreateServiceRequest request) {
    Integer count = request.desiredCount();
    Integer grace = request.healthCheckGracePeriodSeconds();
    return count != null
        && count >= 0
        && (grace == null || grace >= 0)
        && Texts.present(request.taskDefinition())
        && request.schedulingStrategyAsString() == null
        && request.deploymentController() == null
        && request.deploymentConfiguration() == null;
  }

  static boolean hasUsualCapacity(CreateServiceRequest request) {
    return StrategyRules.isUsual(request.launchTypeAsString(), request.capacityProviderStrategy());
  }

  /** Tells whether a request has members that are looked at by rules alone. */
  private static boolean hasMore(CreateServiceRequest request) {
    return hasNote(request)
        || request.hasServiceRegistries()
        || request.hasPlacementConstraints()
        || request.hasPlacementStrategy()
        || request.hasVolumeConfigurations()
        || request.serviceConnectConfiguration() != null
        || request.monitoring() != null;
  }

  /** Tells whether a request names a role or a token, or says how things are tagged. */
  static boolean hasNote(CreateServiceRequest request) {
    return request.role() != null
        || request.clientToken() != null
        || request.hasTags()
        || request.enableECSManagedTags() != null;
  }
}
