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
 */
record ConfigurationRules(Constraint logging) {
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
            "configuration.executeCommandConfiguration.logConfiguration",
            "a logConfiguration if logging is OVERRIDE",
            "Set where the output goes, or choose another logging.",
            "ExecuteCommandConfiguration, logging"));
  }

  List<Constraint> constraints() {
    return List.of(logging, NAMESPACE);
  }

  void check(
      @Nullable ClusterConfiguration configuration,
      @Nullable ClusterServiceConnectDefaultsRequest defaults,
      Findings findings) {
    ExecuteCommandConfiguration command =
        configuration == null ? null : configuration.executeCommandConfiguration();
    if (command != null
        && "OVERRIDE".equals(command.loggingAsString())
        && command.logConfiguration() == null) {
      findings.broken(logging, Given.words("OVERRIDE and no logConfiguration"));
    }
    String namespace = defaults == null ? null : defaults.namespace();
    if (namespace != null && !isNamespace(namespace)) {
      findings.broken(NAMESPACE, namespace);
    }
  }

  private static boolean isNamespace(String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        || (Texts.hasLength(nameOrArn, 0, 1024)
            && Texts.only(nameOrArn, c -> "><\"/".indexOf(c) < 0));
  }
}
