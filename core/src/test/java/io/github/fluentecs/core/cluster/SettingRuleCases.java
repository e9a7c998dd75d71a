package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on cluster settings, for any operation that takes settings. */
final class SettingRuleCases {
  private SettingRuleCases() {}

  static List<RuleCase> on(String operation, Function<ClusterSetting, EcsRequest> request) {
    String id = operation + "/settings";
    return List.of(
        new RuleCase(
            id,
            "settings[].name",
            request.apply(setting("containerInsights", "enabled")),
            request.apply(setting("ContainerInsights", "enabled"))),
        new RuleCase(
            id,
            "settings[].value",
            request.apply(setting("containerInsights", "enhanced")),
            request.apply(setting("containerInsights", "on"))),
        new RuleCase(
            id,
            "settings[].value",
            request.apply(setting("containerInsights", "disabled")),
            request.apply(setting("containerInsights", "DISABLED"))));
  }

  private static ClusterSetting setting(String name, String value) {
    return ClusterSetting.builder().name(name).value(value).build();
  }
}
