package io.github.fluentecs.core.service;

import io.github.fluentecs.core.network.internal.LoadBalancerRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * The check of Availability Zone rebalancing that a request switches on. Where the request says
 * nothing, ECS switches it on only where it fits.
 */
final class RebalancingRules {
  private static final String MEMBER = "availabilityZoneRebalancing";
  private static final String ZONE = "attribute:ecs.availability-zone";
  private static final String SOURCE = "Balancing a service across Availability Zones";
  private static final String REFUSED = SOURCE + "; refused by ECS";
  private static final String ADVISED = SOURCE + "; no refusal was seen";

  private static final Constraint KNOWN =
      Constraint.soft(
          "AZ-1", MEMBER, "ENABLED or DISABLED", "Use one of the two.", "Service, " + MEMBER);

  private static final Constraint MAXIMUM =
      Constraint.hard(
          "AZ-2",
          MEMBER,
          "ENABLED only with a maximumPercent above 100",
          "Raise the maximum: a task is started elsewhere before one is stopped.",
          REFUSED);

  private static final Constraint DAEMON =
      Constraint.hard("AZ-3", MEMBER, "ENABLED only for a REPLICA", "Leave it out.", REFUSED);

  private static final Constraint CLASSIC =
      Constraint.hard(
          "AZ-4",
          MEMBER,
          "ENABLED only without a Classic Load Balancer",
          "Use an Application or Network Load Balancer.",
          REFUSED);

  private static final Constraint EXTERNAL =
      Constraint.advice(
          "AZ-5",
          MEMBER,
          "ENABLED only on capacity in Availability Zones",
          "Leave it out with the launch type EXTERNAL.",
          ADVISED);

  private static final Constraint SPREAD =
      Constraint.advice(
          "AZ-6",
          MEMBER,
          "ENABLED with no placement strategy, or with one that spreads over zones first",
          "Put spread over " + ZONE + " first.",
          ADVISED);

  private static final Constraint UNBOUND =
      Constraint.advice(
          "AZ-7",
          MEMBER,
          "ENABLED with no placement constraint on " + ZONE,
          "Leave the constraint out, or the rebalancing off.",
          ADVISED);

  private RebalancingRules() {}

  static List<Constraint> ofCreate() {
    return Constraints.all(ofUpdate(), List.of(DAEMON, EXTERNAL));
  }

  static List<Constraint> ofUpdate() {
    return List.of(KNOWN, MAXIMUM, CLASSIC, SPREAD, UNBOUND);
  }

  static void check(CreateServiceRequest request, Findings findings) {
    if (enabled(request.availabilityZoneRebalancingAsString(), findings)) {
      maximum(request.deploymentConfiguration(), findings);
      classic(request.loadBalancers(), findings);
      placement(request.placementStrategy(), request.placementConstraints(), findings);
      if (ServiceKind.isDaemon(request)) {
        findings.broken(DAEMON, Given.words("ENABLED for a DAEMON"));
      }
      if ("EXTERNAL".equals(request.launchTypeAsString())) {
        findings.broken(EXTERNAL, Given.words("ENABLED with the launch type EXTERNAL"));
      }
    }
  }

  static void check(UpdateServiceRequest request, Findings findings) {
    if (enabled(request.availabilityZoneRebalancingAsString(), findings)) {
      maximum(request.deploymentConfiguration(), findings);
      classic(request.loadBalancers(), findings);
      placement(request.placementStrategy(), request.placementConstraints(), findings);
    }
  }

  private static boolean enabled(@Nullable String given, Findings findings) {
    findings.oneOf(KNOWN, given, Set.of("ENABLED", "DISABLED"));
    return "ENABLED".equals(given);
  }

  private static void maximum(@Nullable DeploymentConfiguration configuration, Findings findings) {
    Integer maximum = configuration == null ? null : configuration.maximumPercent();
    if (maximum != null && maximum <= 100) {
      findings.broken(MAXIMUM, Given.words("ENABLED with a maximumPercent of " + maximum));
    }
  }

  private static void classic(List<LoadBalancer> balancers, Findings findings) {
    if (balancers.stream().anyMatch(LoadBalancerRules::isClassic)) {
      findings.broken(CLASSIC, Given.words("ENABLED with a Classic Load Balancer"));
    }
  }

  private static void placement(
      List<PlacementStrategy> strategy, List<PlacementConstraint> constraints, Findings findings) {
    if (!strategy.isEmpty() && !spreadsOverZones(strategy.get(0))) {
      findings.broken(SPREAD, Given.words("ENABLED with another strategy first"));
    }
    if (constraints.stream().anyMatch(RebalancingRules::isOnZone)) {
      findings.broken(UNBOUND, Given.words("ENABLED with such a constraint"));
    }
  }

  private static boolean spreadsOverZones(PlacementStrategy strategy) {
    return "spread".equals(strategy.typeAsString()) && ZONE.equalsIgnoreCase(strategy.field());
  }

  private static boolean isOnZone(PlacementConstraint constraint) {
    return constraint.expression() != null && constraint.expression().contains(ZONE);
  }
}
