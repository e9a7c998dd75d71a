package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.HealthCheck;

/** Checks a container's health check. */
final class HealthRules {
  private static final Set<String> FIRST_WORDS = Set.of("CMD", "CMD-SHELL", "NONE");

  private static final Constraint COMMAND =
      hard(
          "command",
          "a command (required)",
          "Say which command tells whether the container is healthy.");

  private static final Constraint FORM =
      ConstraintsOf.CONTAINER.accepted(
          "healthCheck.command",
          "form",
          "a command that begins with CMD or CMD-SHELL, or NONE",
          "Begin the command with CMD or CMD-SHELL.",
          "examples of AWS's own collector send /healthcheck and powershell alone");

  private static final Constraint INTERVAL = number("interval", "5 to 300 seconds");
  private static final Constraint TIMEOUT = number("timeout", "2 to 60 seconds");
  private static final Constraint RETRIES = number("retries", "1 to 10 times");
  private static final Constraint START_PERIOD = number("startPeriod", "0 to 300 seconds");

  /** The constraints on a health check, with paths from its container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(COMMAND, FORM, INTERVAL, TIMEOUT, RETRIES, START_PERIOD);

  private HealthRules() {}

  private static Constraint number(String member, String allowed) {
    return hard(member, allowed, "Choose a number in this range.");
  }

  private static Constraint hard(String member, String allowed, String remedy) {
    String path = "healthCheck." + member;
    return Constraint.hard(
        Containers.id(path), path, allowed, remedy, "HealthCheck members, " + member);
  }

  /**
   * Checks a health check; an absent one passes.
   *
   * @param health the health check
   * @param findings receives the broken constraints, with paths relative to the container
   */
  static void check(@Nullable HealthCheck health, Findings findings) {
    if (health == null) {
      return;
    }
    findings.require(COMMAND, health.command());
    if (!health.command().isEmpty()) {
      Values.oneOf(FORM, health.command().get(0), FIRST_WORDS, findings);
    }
    findings.range(INTERVAL, health.interval(), 5, 300);
    findings.range(TIMEOUT, health.timeout(), 2, 60);
    findings.range(RETRIES, health.retries(), 1, 10);
    findings.range(START_PERIOD, health.startPeriod(), 0, 300);
  }
}
