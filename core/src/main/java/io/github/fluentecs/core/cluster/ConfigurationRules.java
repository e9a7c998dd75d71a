package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;

/** Rules on a cluster's configuration and defaults, wherever a request carries them. */
final class ConfigurationRules {
  private static final Constraint NAMESPACE =
      Constraint.soft(
          "NM-10",
          "an ARN, or at most 1024 characters without > < \" and /",
          "Name a Cloud Map namespace.",
          "ClusterServiceConnectDefaultsRequest, namespace");

  private static final Predicate<String> NAMESPACE_NAME =
      Texts.of(0, 1024, c -> c != '>' && c != '<' && c != '"' && c != '/');

  private ConfigurationRules() {}

  static <Q> Rule<Q> namespace(
      Function<? super Q, @Nullable ClusterServiceConnectDefaultsRequest> defaults) {
    return Rule.value(
        NAMESPACE,
        "serviceConnectDefaults.namespace",
        request -> {
          ClusterServiceConnectDefaultsRequest block = defaults.apply(request);
          return block == null ? null : block.namespace();
        },
        ConfigurationRules::namespace);
  }

  private static boolean namespace(String nameOrArn) {
    return nameOrArn.startsWith("arn:") || NAMESPACE_NAME.test(nameOrArn);
  }

  static <Q> Rule<Q> logging(
      String operation, Function<? super Q, @Nullable ClusterConfiguration> configuration) {
    Constraint complete =
        Constraint.hard(
            operation + "/configuration",
            "a logConfiguration where logging is OVERRIDE",
            "Say where the output goes, or choose another logging.",
            "ExecuteCommandConfiguration, logging");
    return Rule.of(
        complete,
        "configuration.executeCommandConfiguration.logConfiguration",
        (request, findings) -> {
          ClusterConfiguration block = configuration.apply(request);
          if (block != null && lacksTarget(block.executeCommandConfiguration())) {
            findings.broken(Given.words("OVERRIDE and no logConfiguration"));
          }
        });
  }

  private static boolean lacksTarget(@Nullable ExecuteCommandConfiguration block) {
    return block != null
        && "OVERRIDE".equals(block.loggingAsString())
        && block.logConfiguration() == null;
  }
}
