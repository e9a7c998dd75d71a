package io.github.fluentecs.simulator.engine.state;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Setting;
import software.amazon.awssdk.services.ecs.model.SettingType;

/** The account settings in one Region; those of the root user are those of the account. */
public final class AccountSettings {
  /** The one that only AWS changes. */
  public static final String READ_ONLY = "guardDutyActivate";

  private static final String ON = "enabled";
  private static final String OFF = "disabled";

  /** What counts where nothing was set. */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("awsvpcTrunking", OFF),
          Map.entry("containerInsights", OFF),
          Map.entry("containerInstanceLongArnFormat", ON),
          Map.entry("defaultLogDriverMode", "non-blocking"),
          Map.entry("dualStackIPv6", ON),
          Map.entry("fargateEventWindows", OFF),
          Map.entry("fargateFIPSMode", OFF),
          Map.entry("fargateTaskRetirementWaitPeriod", "7"),
          Map.entry(READ_ONLY, "off"),
          Map.entry("serviceLongArnFormat", ON),
          Map.entry("tagResourceAuthorization", "on"),
          Map.entry("taskLongArnFormat", ON));

  private final String root;
  private final Map<String, Map<String, String>> byPrincipal = new TreeMap<>();

  /** With the ARN of the root user. */
  public AccountSettings(String root) {
    this.root = root;
  }

  /** The names that there are. */
  public static Set<String> names() {
    return DEFAULTS.keySet();
  }

  /** The ARN of the root user. */
  public String root() {
    return root;
  }

  public Setting put(String principal, String name, String value) {
    byPrincipal.computeIfAbsent(principal, each -> new TreeMap<>()).put(name, value);
    return setting(principal, name, value);
  }

  /** Shows what the principal had; else what counts for it. */
  public Setting delete(String principal, String name) {
    String old = own(principal).get(name);
    own(principal).remove(name);
    return old == null ? effective(principal, name) : setting(principal, name, old);
  }

  /** What counts for a principal: its own, else that of the account, else the default. */
  public Setting effective(String principal, String name) {
    String value = own(principal).get(name);
    return value == null
        ? setting(root, name, own(root).getOrDefault(name, DEFAULTS.get(name)))
        : setting(principal, name, value);
  }

  /** By name: what a principal has of its own, or what counts for it. */
  public Stream<Setting> list(String principal, boolean effective) {
    return effective
        ? DEFAULTS.keySet().stream().sorted().map(name -> effective(principal, name))
        : own(principal).entrySet().stream()
            .map(own -> setting(principal, own.getKey(), own.getValue()));
  }

  private Map<String, String> own(String principal) {
    return byPrincipal.getOrDefault(principal, new TreeMap<>());
  }

  private static Setting setting(String principal, String name, @Nullable String value) {
    return Setting.builder()
        .name(name)
        .value(value)
        .principalArn(principal)
        .type(name.equals(READ_ONLY) ? SettingType.AWS_MANAGED : SettingType.USER)
        .build();
  }
}
