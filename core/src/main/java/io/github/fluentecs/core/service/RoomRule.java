package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The rule that a rolling deployment can start or stop a task within its percentages. */
final class RoomRule {
  static final Constraint ROOM =
      Constraint.soft(
          "DC-4",
          DeploymentRules.MEMBER,
          "percentages that allow ECS to start or stop a task",
          "Lower the minimum, or raise the maximum.",
          "Rolling updates and container instance draining");

  private RoomRule() {}

  /** Checks a new service; absent percentages have the defaults of REPLICA services. */
  static void check(CreateServiceRequest request, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (configuration == null || !ServiceKind.isEcs(request) || ServiceKind.isDaemon(request)) {
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    room(
        configuration,
        request.desiredCount(),
        minimum == null ? DeploymentBounds.DEFAULT_MINIMUM_HEALTHY_PERCENT : minimum,
        maximum == null ? DeploymentBounds.DEFAULT_MAXIMUM_PERCENT : maximum,
        findings);
  }

  /** Checks an update, if the request has all three numbers; absent ones are unknown. */
  static void check(UpdateServiceRequest request, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (configuration == null) {
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    if (minimum != null && maximum != null) {
      room(configuration, request.desiredCount(), minimum, maximum, findings);
    }
  }

  private static void room(
      DeploymentConfiguration configuration,
      @Nullable Integer desired,
      int minimum,
      int maximum,
      Findings findings) {
    if (shiftsTraffic(configuration)
        || desired == null
        || desired < 0
        || minimum < 0
        || maximum < 0) {
      return;
    }
    if (DeploymentBounds.of(desired, minimum, maximum).stuck()) {
      String given = minimum + " to " + maximum + " percent of " + desired + " tasks";
      findings.broken(ROOM, Given.words(given));
    }
  }

  private static boolean shiftsTraffic(DeploymentConfiguration configuration) {
    String strategy = configuration.strategyAsString();
    return strategy != null && !strategy.equals("ROLLING");
  }
}
