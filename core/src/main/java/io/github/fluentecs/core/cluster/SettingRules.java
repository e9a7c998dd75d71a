package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;

/** Rules on cluster settings, wherever a request carries them. */
final class SettingRules {
  private SettingRules() {}

  static <Q> List<Rule<Q>> on(
      String operation, Function<? super Q, ? extends @Nullable List<ClusterSetting>> settings) {
    Constraint known =
        Constraint.soft(
            operation + "/settings",
            "the setting containerInsights with the value enhanced, enabled or disabled",
            "Use one of these words, in small letters.",
            "ClusterSetting members");
    return List.of(
        Rule.each(
            known,
            "settings[].name",
            settings,
            Item.of(ClusterSetting::nameAsString, "containerInsights"::equals)),
        Rule.each(
            known,
            "settings[].value",
            settings,
            Item.of(ClusterSetting::value, SettingRules::knownValue)));
  }

  private static boolean knownValue(String value) {
    return switch (value) {
      case "enhanced", "enabled", "disabled" -> true;
      default -> false;
    };
  }
}
