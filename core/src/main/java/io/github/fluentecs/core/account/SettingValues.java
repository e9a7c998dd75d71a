package io.github.fluentecs.core.account;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The account settings that ECS documents, each with its values. */
final class SettingValues {
  private static final Set<String> SWITCH = Set.of("enabled", "disabled", "on", "off");

  private static final Map<String, Set<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("serviceLongArnFormat", SWITCH),
          Map.entry("taskLongArnFormat", SWITCH),
          Map.entry("containerInstanceLongArnFormat", SWITCH),
          Map.entry("awsvpcTrunking", SWITCH),
          Map.entry("containerInsights", Set.of("enhanced", "enabled", "disabled", "on", "off")),
          Map.entry("dualStackIPv6", SWITCH),
          Map.entry("fargateFIPSMode", SWITCH),
          Map.entry("fargateTaskRetirementWaitPeriod", Set.of("0", "7", "14")),
          Map.entry("fargateEventWindows", SWITCH),
          Map.entry("tagResourceAuthorization", SWITCH),
          Map.entry("defaultLogDriverMode", Set.of("blocking", "non-blocking")),
          Map.entry("guardDutyActivate", SWITCH));

  private SettingValues() {}

  static boolean isKnown(String name) {
    return BY_NAME.containsKey(name);
  }

  /** Returns whether a setting can have a value; one that is not known can have any. */
  static boolean fits(@Nullable String name, String value) {
    Set<String> values = name == null ? null : BY_NAME.get(name);
    return values == null || values.contains(value);
  }
}
