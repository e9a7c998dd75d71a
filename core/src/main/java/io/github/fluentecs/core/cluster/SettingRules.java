package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;

/**
 * Checks cluster settings.
 *
 * @param name on the name of each setting
 * @param value on the value of each setting
 */
record SettingRules(Constraint name, Constraint value) {
  private static final Set<String> VALUES = Set.of("enhanced", "enabled", "disabled");

  static SettingRules of(String operation) {
    return new SettingRules(known(operation, "name"), known(operation, "value"));
  }

  private static Constraint known(String operation, String member) {
    return Constraint.soft(
        operation + "/settings",
        "settings[]." + member,
        "the setting containerInsights with the value enhanced, enabled or disabled",
        "Use one of these words, in lowercase.",
        "ClusterSetting members");
  }

  List<Constraint> constraints() {
    return List.of(name, value);
  }

  void check(List<ClusterSetting> settings, Findings findings) {
    for (int i = 0; i < settings.size(); i++) {
      String given = settings.get(i).nameAsString();
      if (given != null && !given.equals("containerInsights")) {
        findings.broken(name, given, i);
      }
      String state = settings.get(i).value();
      if (state != null && !VALUES.contains(state)) {
        findings.broken(value, state, i);
      }
    }
  }
}
