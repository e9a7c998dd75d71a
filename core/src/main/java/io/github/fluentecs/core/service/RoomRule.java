package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The rules that a rolling deployment can start or stop a task within its percentages. */
final class RoomRule {
  private static final Constraint BLOCKS =
      Constraint.hard(
          "DC-4",
          DeploymentRules.MEMBER,
          "a minimum below 100 percent or a maximum above 100 percent",
          "Lower the minimum, or raise the maximum.",
          "Message of ECS: Both maximumPercent and minimumHealthyPercent cannot be 100 as this will"
              + " block deployments");

  private static final Constraint ROOM =
      Constraint.advice(
          "DC-4",
          DeploymentRules.MEMBER,
          "percentages that allow ECS to start or stop a task",
          "Lower the minimum, or raise the maximum.",
          "Rolling updates and container instance draining; ECS accepts a minimum of 100 and a"
              + " maximum of 150 percent of one task, and warns by an event");

  static final List<Constraint> CONSTRAINTS = List.of(BLOCKS, ROOM);

  private RoomRule() {}

  /** Checks a new service; absent percentages have the defaults of REPLICA services. */
  static void check(CreateServiceRequest request, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (configuration == null || !ServiceKind.isEcs(request) || ServiceKind.isDaemon(request)) {
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    if (blocks(configuration)) {
      findings.broken(BLOCKS, Given.words("100 to 100 percent"));
      return;
    }
    room(
        configuration,
        request.desiredCount(),
        minimum == null ? DeploymentBounds.DEFAULT_MINIMUM_HEALTHY_PERCENT : minimum,
        maximum == null ? DeploymentBounds.DEFAULT_MAXIMUM_PERCENT : maximum,
        findings);
  }

  /**
   * Only where the numbers are in the request; what it leaves out stays unknown. With a desired
   * count the service is no DAEMON, for which 100 to 100 percent is allowed.
   */
  static void check(UpdateServiceRequest request, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (configuration == null) {
      return;
    }
    if (request.desiredCount() != null && blocks(configuration)) {
      findings.broken(BLOCKS, Given.words("100 to 100 percent"));
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    if (minimum != null && maximum != null) {
      room(configuration, request.desiredCount(), minimum, maximum, findings);
    }
  }

  private static boolean blocks(DeploymentConfiguration configuration) {
    return !shiftsTraffic(configuration)
        && Integer.valueOf(100).equals(configuration.minimumHealthyPercent())
        && Integer.valueOf(100).equals(configuration.maximumPercent());
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
