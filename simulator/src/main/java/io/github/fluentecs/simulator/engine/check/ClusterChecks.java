package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging;

/** The rules for what is configured on a cluster. */
public final class ClusterChecks {
  private static final Set<String> INSIGHTS = Set.of("enabled", "disabled", "enhanced");

  private ClusterChecks() {}

  public static void settings(List<ClusterSetting> settings) {
    for (ClusterSetting setting : settings) {
      Checks.that(
          "containerInsights".equals(setting.nameAsString()),
          "Invalid setting name: it should be containerInsights.");
      Checks.that(
          INSIGHTS.contains(String.valueOf(setting.value())),
          "Invalid setting value: containerInsights should be enabled, disabled or enhanced.");
    }
  }

  public static void configuration(@Nullable ClusterConfiguration configuration) {
    ExecuteCommandConfiguration exec =
        configuration == null ? null : configuration.executeCommandConfiguration();
    Checks.that(
        exec == null
            || exec.logging() != ExecuteCommandLogging.OVERRIDE
            || exec.logConfiguration() != null,
        "logConfiguration is required when logging is OVERRIDE.");
  }

  public static void namespace(@Nullable ClusterServiceConnectDefaultsRequest defaults) {
    if (defaults != null) {
      Checks.that(defaults.namespace() != null, "namespace cannot be empty.");
      ServiceConnectChecks.namespace(defaults.namespace());
    }
  }
}
