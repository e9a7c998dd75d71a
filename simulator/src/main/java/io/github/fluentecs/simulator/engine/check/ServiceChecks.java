package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.placement.PlacementStrategies;
import io.github.fluentecs.simulator.engine.state.PlacementQueries;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Checks that creating and updating a service share. */
public final class ServiceChecks {
  private ServiceChecks() {}

  static void loadBalancers(List<LoadBalancer> balancers) {
    Checks.atMost(5, "loadBalancers", balancers);
    balancers.forEach(ServiceChecks::loadBalancer);
    Checks.that(
        balancers.stream().filter(ServiceChecks::isClassic).count() <= 1,
        "A service can have one Classic Load Balancer at most.");
  }

  private static void loadBalancer(LoadBalancer balancer) {
    Checks.that(
        (balancer.targetGroupArn() == null) != (balancer.loadBalancerName() == null),
        "A load balancer needs either targetGroupArn or loadBalancerName.");
    Checks.that(
        balancer.containerName() != null && balancer.containerPort() != null,
        "A load balancer needs both containerName and containerPort.");
  }

  static boolean isClassic(LoadBalancer balancer) {
    return balancer.loadBalancerName() != null;
  }

  /** One load balancer for each task set, and no Classic one. */
  public static void ofTaskSet(List<LoadBalancer> balancers, List<ServiceRegistry> registries) {
    Checks.that(
        balancers.stream().noneMatch(ServiceChecks::isClassic),
        "A task set cannot have a Classic Load Balancer: use targetGroupArn, not"
            + " loadBalancerName.");
    loadBalancers(balancers);
    Checks.atMost(1, "The loadBalancers of a task set", balancers);
    serviceRegistries(registries);
  }

  static void serviceRegistries(Collection<ServiceRegistry> registries) {
    Checks.atMost(1, "serviceRegistries", registries);
    registries.forEach(ServiceChecks::serviceRegistry);
  }

  private static void serviceRegistry(ServiceRegistry registry) {
    Checks.that(registry.registryArn() != null, "A service registry needs registryArn.");
    boolean hasName = registry.containerName() != null;
    boolean hasPort = registry.containerPort() != null;
    Checks.that(
        hasName || !hasPort, "A service registry with containerPort needs containerName too.");
    Checks.that(
        registry.port() == null || !hasPort,
        "A service registry has either port or containerName and containerPort.");
  }

  public static void placement(
      List<PlacementConstraint> constraints, List<PlacementStrategy> strategies, boolean fargate) {
    Checks.atMost(PlacementRules.MOST_CONSTRAINTS, "Placement constraints", constraints);
    Checks.atMost(5, "Placement strategy", strategies);
    Checks.that(
        !fargate || (constraints.isEmpty() && strategies.isEmpty()),
        "Placement constraints and placement strategies are not supported with FARGATE launch "
            + "type.");
    constraints.forEach(ServiceChecks::constraint);
    strategies.forEach(ServiceChecks::strategy);
  }

  private static void constraint(PlacementConstraint constraint) {
    boolean isDistinct = constraint.type() == PlacementConstraintType.DISTINCT_INSTANCE;
    Checks.that(
        isDistinct || constraint.type() == PlacementConstraintType.MEMBER_OF,
        "A placement constraint must be distinctInstance or memberOf.");
    Checks.that(
        !isDistinct || constraint.expression() == null,
        "distinctInstance expression should not be specified.");
    if (!isDistinct) {
      PlacementQueries.memberOf(constraint.expression());
    }
  }

  private static void strategy(PlacementStrategy strategy) {
    Checks.that(strategy.type() != null, "A placement strategy must have a type.");
    PlacementStrategies.check(strategy);
  }

  /** The balancers must lead to ports that the task definition has. */
  public static void targets(TaskDefinition definition, List<LoadBalancer> balancers) {
    for (LoadBalancer balancer : balancers) {
      ContainerDefinition container = container(definition, balancer.containerName());
      Checks.that(
          container.portMappings().stream()
              .map(PortMapping::containerPort)
              .anyMatch(port -> Objects.equals(port, balancer.containerPort())),
          "The container "
              + balancer.containerName()
              + " did not have a container port "
              + balancer.containerPort()
              + " defined.");
      Checks.that(
          !isClassic(balancer) || !"awsvpc".equals(definition.networkModeAsString()),
          "Classic Load Balancers are not supported with the networkMode awsvpc.");
    }
  }

  private static ContainerDefinition container(TaskDefinition definition, @Nullable String name) {
    return definition.containerDefinitions().stream()
        .filter(container -> container.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidParameter(
                    "The container " + name + " does not exist in the task definition."));
  }
}
