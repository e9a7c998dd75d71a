package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;

/**
 * Checks a cluster's configuration and its Service Connect defaults.
 *
 * @param logging on the target of a log
 * @param override on a target that is not used
 */
record ConfigurationRules(Constraint logging, Constraint override) {
  private static final String TARGET = "configuration.executeCommandConfiguration.logConfiguration";

  private static final Constraint NAMESPACE =
      Constraint.soft(
          "NM-10",
          "serviceConnectDefaults.namespace",
          "an ARN, or at most 1024 characters without > < \" and /",
          "Name a Cloud Map namespace.",
          "ClusterServiceConnectDefaultsRequest, namespace");

  static ConfigurationRules of(String operation) {
    return new ConfigurationRules(
        Constraint.hard(
            operation + "/configuration",
            TARGET,
            "a logConfiguration where logging is OVERRIDE",
            "Say where the output goes, or choose another logging.",
            "ExecuteCommandConfiguration, logging"),
        Constraint.hard(
            operation + "/configuration",
            TARGET,
            "a logConfiguration only where logging is OVERRIDE",
            "Set logging to OVERRIDE, or leave the configuration out.",
            "Message of ECS: You must set logging to 'OVERRIDE' when you supply a log"
                + " configuration"));
  }

  List<Constraint> constraints() {
    return List.of(logging, override, NAMESPACE);
  }

  void check(
      @Nullable ClusterConfiguration configuration,
      @Nullable ClusterServiceConnectDefaultsRequest defaults,
      Findings findings) {
    ExecuteCommandConfiguration command =
        configuration == null ? null : configuration.executeCommandConfiguration();
    if (command != null && command.loggingAsString() != null) {
      target(command.loggingAsString(), command.logConfiguration() != null, findings);
    }
    String namespace = defaults == null ? null : defaults.namespace();
    if (namespace != null && !isNamespace(namespace)) {
      findings.broken(NAMESPACE, namespace);
    }
  }

  /** What ECS does with a target where logging is absent is not known. */
  private void target(String given, boolean target, Findings findings) {
    if (given.equals("OVERRIDE") && !target) {
      findings.broken(logging, Given.words("OVERRIDE and no logConfiguration"));
    }
    if (!given.equals("OVERRIDE") && target) {
      findings.broken(override, Given.words(given + " and a logConfiguration"));
    }
  }

  private static boolean isNamespace(String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        || (Texts.hasLength(nameOrArn, 0, 1024)
            && Texts.only(nameOrArn, c -> "><\"/".indexOf(c) < 0));
  }
}
