package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.state.AccountSettings;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for account settings. */
public final class AccountSettingChecks {
  private static final List<String> SWITCH = List.of("enabled", "disabled", "on", "off");

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "containerInsights", List.of("enhanced", "enabled", "disabled", "on", "off"),
          "defaultLogDriverMode", List.of("blocking", "non-blocking"),
          "fargateTaskRetirementWaitPeriod", List.of("0", "7", "14"));

  private static final Pattern PRINCIPAL =
      Pattern.compile("arn:[^:]+:iam:[^:]*:\\d{12}:(root|(user|role)/.+)");

  private AccountSettingChecks() {}

  /** The name of a setting that can be changed. */
  public static String writable(@Nullable String name) {
    String given = Checks.given("name", name);
    Checks.that(
        AccountSettings.names().contains(given),
        "name must be that of an account setting; there is none with the name " + given + ".");
    Checks.that(
        !given.equals(AccountSettings.READ_ONLY),
        "The account setting " + given + " cannot be changed: Amazon GuardDuty controls it.");
    return given;
  }

  /** A value that the setting can have. */
  public static String value(String name, @Nullable String value) {
    String given = Checks.given("value", value);
    List<String> values = OTHERS.getOrDefault(name, SWITCH);
    Checks.that(values.contains(given), "The value of " + name + " must be one of " + values + ".");
    return given;
  }

  /** The principal, or the caller where there is none. */
  public static String principal(@Nullable String arn, String caller) {
    Checks.that(
        arn == null || PRINCIPAL.matcher(arn).matches(),
        "principalArn must be the ARN of a user, a role or the root user.");
    return arn == null ? caller : arn;
  }
}
