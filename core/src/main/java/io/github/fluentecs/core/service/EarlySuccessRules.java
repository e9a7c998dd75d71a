package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** Checks the criteria by which a rolling deployment is complete early. */
final class EarlySuccessRules {
  private static final String MEMBER = "earlySuccessCriteria";
  private static final String SOURCE = "DeploymentEarlySuccessCriteria members";
  private static final String PERCENT = "healthyPercent";
  private static final String CLEANUP = "sourceServiceRevisionCleanup";

  private static final Constraint ENABLE =
      Constraint.hard(
          "DC-9",
          MEMBER + ".enable",
          "a value (required)",
          "Say whether a deployment can be complete early.",
          SOURCE);

  private static final Constraint WHOLE =
      soft(
          MEMBER,
          "a healthyPercent and a sourceServiceRevisionCleanup where enable is true",
          "Set both.");

  private static final Constraint RANGE =
      soft(MEMBER + "." + PERCENT, "0 to 100 percent", "Give a part of the desired count.");

  private static final Constraint NOT_BELOW =
      soft(
          MEMBER + "." + PERCENT,
          "a healthyPercent not below the minimumHealthyPercent",
          "Raise it, or lower the minimum.");

  private static final Constraint KNOWN =
      soft(MEMBER + "." + CLEANUP, "BLOCKING or DEFERRED", "Use one of the two.");

  private static final Constraint ROLLING =
      soft(
          MEMBER,
          "criteria that are enabled with the strategy ROLLING only",
          "Leave them out, or use ROLLING.");

  static final List<Constraint> CONSTRAINTS =
      List.of(ENABLE, WHOLE, RANGE, NOT_BELOW, KNOWN, ROLLING);

  private EarlySuccessRules() {}

  private static Constraint soft(String path, String allowed, String remedy) {
    return Constraint.soft("DC-9", path, allowed, remedy, SOURCE);
  }

  /** Reports at the path of the deployment configuration. */
  static void check(DeploymentConfiguration configuration, Findings findings) {
    if (!(NewerMember.EARLY_SUCCESS.read(configuration) instanceof SdkPojo criteria)) {
      return;
    }
    Object enable = SdkMembers.read(criteria, "enable");
    Integer percent = (Integer) SdkMembers.read(criteria, PERCENT);
    String cleanup = (String) SdkMembers.read(criteria, CLEANUP);
    findings.require(ENABLE, enable);
    findings.range(RANGE, percent, 0, 100);
    findings.oneOf(KNOWN, cleanup, Set.of("BLOCKING", "DEFERRED"));
    if (Boolean.TRUE.equals(enable)) {
      if (percent == null || cleanup == null) {
        findings.broken(WHOLE, Given.words(PERCENT + " " + percent + ", cleanup " + cleanup));
      }
      enabled(configuration, percent, findings);
    }
  }

  private static void enabled(
      DeploymentConfiguration configuration, @Nullable Integer percent, Findings findings) {
    Integer minimum = configuration.minimumHealthyPercent();
    if (percent != null && minimum != null && percent < minimum) {
      findings.broken(NOT_BELOW, Given.words(percent + " with the minimum " + minimum));
    }
    String strategy = configuration.strategyAsString();
    if (strategy != null && !strategy.equals("ROLLING")) {
      findings.broken(ROLLING, Given.words("criteria with " + strategy));
    }
  }
}
