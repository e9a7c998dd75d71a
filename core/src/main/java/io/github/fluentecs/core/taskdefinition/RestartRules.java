package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy;

/** The check of a container's restart policy. */
final class RestartRules {
  private static final Constraint ENABLED =
      ConstraintsOf.CONTAINER.required("restartPolicy.enabled");

  private static final Constraint CODES =
      ConstraintsOf.CONTAINER.hard(
          "restartPolicy.ignoredExitCodes", "", "at most 50 exit codes", "Leave some out.");

  private static final Constraint PERIOD =
      ConstraintsOf.CONTAINER.hard(
          "restartPolicy.restartAttemptPeriod",
          "",
          "60 to 1800 seconds",
          "Choose a time in that range.");

  /** The constraints on restart policies, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS = List.of(ENABLED, CODES, PERIOD);

  private RestartRules() {}

  static void check(@Nullable ContainerRestartPolicy policy, Findings findings) {
    if (policy != null) {
      findings.require(ENABLED, policy.enabled());
      findings.size(CODES, policy.ignoredExitCodes(), 0, 50);
      findings.range(PERIOD, policy.restartAttemptPeriod(), 60, 1800);
    }
  }
}
