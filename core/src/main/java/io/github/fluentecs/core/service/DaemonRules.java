package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** The rules of CreateService on the scheduling strategy DAEMON. */
final class DaemonRules {
  private static final String STRATEGY = "CreateService request, schedulingStrategy";

  private static final Constraint PLACES =
      Constraint.soft(
          "PL-7",
          "",
          "neither a desiredCount nor a placementStrategy for a DAEMON",
          "Leave it out: a daemon runs once on each container instance.",
          STRATEGY);

  private static final Constraint COUNT = PLACES.at("desiredCount");
  private static final Constraint PLACEMENT = PLACES.at("placementStrategy");

  private static final Constraint ALONE =
      Constraint.hard(
          "CreateService/schedulingStrategy",
          "schedulingStrategy",
          "DAEMON only on container instances and with the controller ECS",
          "Use REPLICA, or change capacity or controller.",
          STRATEGY);

  private static final Constraint MAXIMUM =
      Constraint.hard(
          "DC-2",
          DeploymentRules.MEMBER + ".maximumPercent",
          "100 percent or less for a DAEMON",
          "Lower the maximum: two daemons never share an instance.",
          "Service definition parameters, maximumPercent");

  private static final Constraint VOLUMES =
      Constraint.hard(
          "OV-8",
          "volumeConfigurations",
          "no volumeConfigurations for a DAEMON",
          "Use REPLICA, or volumes that are not configured at launch.",
          "ServiceManagedEBSVolumeConfiguration description");

  static final List<Constraint> CONSTRAINTS = List.of(COUNT, PLACEMENT, ALONE, MAXIMUM, VOLUMES);

  private DaemonRules() {}

  static void check(CreateServiceRequest request, Findings findings) {
    if (!ServiceKind.isDaemon(request)) {
      return;
    }
    if (request.desiredCount() != null) {
      findings.broken(COUNT, request.desiredCount());
    }
    if (!request.placementStrategy().isEmpty()) {
      findings.broken(PLACEMENT, Given.count(request.placementStrategy().size(), "rules"));
    }
    if (!ServiceKind.isEcs(request)) {
      String controller = ServiceKind.controller(request);
      findings.broken(ALONE, Given.words("DAEMON with the controller " + controller));
    } else if (ServiceKind.isOnFargate(request)) {
      findings.broken(ALONE, Given.words("DAEMON on Fargate"));
    }
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    Integer maximum = configuration == null ? null : configuration.maximumPercent();
    if (maximum != null && maximum > 100) {
      findings.broken(MAXIMUM, maximum);
    }
    if (!request.volumeConfigurations().isEmpty()) {
      findings.broken(VOLUMES, Given.count(request.volumeConfigurations().size(), "volumes"));
    }
  }
}
