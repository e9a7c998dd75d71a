package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.network.LoadBalancerRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Texts;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;

/**
 * Knows a request for a service of the usual form: a number of tasks in a network, perhaps behind
 * load balancers, deployed by ECS with its defaults.
 */
final class UsualService {
  private UsualService() {}

  static boolean isSurelyAllowed(CreateServiceRequest request) {
    return References.wellFormed(request.cluster())
        && isNamed(request)
        && References.isTaskDefinition(request.taskDefinition())
        && isCounted(request)
        && StrategyRules.isUsual(request.launchTypeAsString(), request.capacityProviderStrategy())
        && NetworkRules.isUsual(request.networkConfiguration())
        && LoadBalancerRules.areUsual(request.loadBalancers())
        && !isOfAnotherKind(request)
        && !hasMore(request);
  }

  private static boolean isNamed(CreateServiceRequest request) {
    return request.serviceName() != null && Texts.isName(request.serviceName());
  }

  private static boolean isCounted(CreateServiceRequest request) {
    Integer grace = request.healthCheckGracePeriodSeconds();
    return request.desiredCount() != null
        && request.desiredCount() >= 0
        && (grace == null || grace >= 0);
  }

  private static boolean isOfAnotherKind(CreateServiceRequest request) {
    return request.schedulingStrategyAsString() != null
        || request.deploymentController() != null
        || request.deploymentConfiguration() != null;
  }

  /** Tells whether a request has members that are looked at by rules alone. */
  private static boolean hasMore(CreateServiceRequest request) {
    return request.role() != null
        || request.clientToken() != null
        || request.hasTags()
        || request.enableECSManagedTags() != null
        || request.hasServiceRegistries()
        || request.hasPlacementConstraints()
        || request.hasPlacementStrategy()
        || request.hasVolumeConfigurations()
        || request.serviceConnectConfiguration() != null
        || request.monitoring() != null;
  }
}
