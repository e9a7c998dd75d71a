package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentRequest;

/** The rules of ContinueServiceDeployment, apart from others since older SDKs do not have it. */
final class ContinueServiceDeploymentRules {
  private static final String OPERATION = "ContinueServiceDeployment";
  private static final Constraint ARN = References.arn(OPERATION, "serviceDeploymentArn");
  private static final Constraint HOOK = Constraint.required(OPERATION, "hookId");

  private static final Constraint ACTION =
      Constraint.soft(
          OPERATION + "/action",
          "action",
          "CONTINUE or ROLLBACK",
          "Use one of the two, or leave the action out to continue.",
          "ContinueServiceDeployment request, action");

  private ContinueServiceDeploymentRules() {}

  static List<Constraint> ofContinueServiceDeployment() {
    return List.of(ARN, HOOK, ACTION);
  }

  static void continueServiceDeployment(
      ContinueServiceDeploymentRequest request, Findings findings) {
    References.requireArn(ARN, request.serviceDeploymentArn(), findings);
    findings.require(HOOK, request.hookId());
    findings.oneOf(ACTION, request.actionAsString(), Set.of("CONTINUE", "ROLLBACK"));
  }
}
