package io.github.fluentecs.core.account;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Paging;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;

/** The rules of the operations on account settings. */
final class AccountSettingRules {
  private static final String WAIT_PERIOD = "fargateTaskRetirementWaitPeriod";
  private static final SettingRules PUT = SettingRules.of("PutAccountSetting");
  private static final SettingRules PUT_DEFAULT = SettingRules.of("PutAccountSettingDefault");
  private static final SettingRules DELETED = SettingRules.of("DeleteAccountSetting");
  private static final SettingRules LISTED = SettingRules.of("ListAccountSettings");

  private static final Constraint ROOT_ONLY =
      Constraint.soft(
          "PutAccountSetting/principalArn/root",
          "principalArn",
          "the root user for fargateTaskRetirementWaitPeriod",
          "Give the ARN of the root user, or use PutAccountSettingDefault.",
          "PutAccountSetting request, principalArn");

  private static final Constraint VALUE_OF_NAME =
      Constraint.hard(
          "ListAccountSettings/value",
          "value",
          "a value together with a name",
          "Give the name of the setting too.",
          "ListAccountSettings request, value");

  private static final Constraint PAGE = Paging.maxResults("ListAccountSettings", 10);

  private AccountSettingRules() {}

  static List<Constraint> ofPutAccountSetting() {
    return Constraints.all(PUT.ofChange(), PUT.ofValue(), List.of(PUT.principal(), ROOT_ONLY));
  }

  static void putAccountSetting(PutAccountSettingRequest request, Findings findings) {
    String name = request.nameAsString();
    String principal = request.principalArn();
    PUT.checkChange(name, findings);
    PUT.checkValue(name, request.value(), findings);
    PUT.checkPrincipal(principal, findings);
    if (WAIT_PERIOD.equals(name) && principal != null && !principal.endsWith(":root")) {
      findings.broken(ROOT_ONLY, principal);
    }
  }

  static List<Constraint> ofPutAccountSettingDefault() {
    return Constraints.all(PUT_DEFAULT.ofChange(), PUT_DEFAULT.ofValue());
  }

  static void putAccountSettingDefault(PutAccountSettingDefaultRequest request, Findings findings) {
    PUT_DEFAULT.checkChange(request.nameAsString(), findings);
    PUT_DEFAULT.checkValue(request.nameAsString(), request.value(), findings);
  }

  static List<Constraint> ofDeleteAccountSetting() {
    return Constraints.all(DELETED.ofChange(), List.of(DELETED.principal()));
  }

  static void deleteAccountSetting(DeleteAccountSettingRequest request, Findings findings) {
    DELETED.checkChange(request.nameAsString(), findings);
    DELETED.checkPrincipal(request.principalArn(), findings);
  }

  static List<Constraint> ofListAccountSettings() {
    return List.of(LISTED.known(), VALUE_OF_NAME, LISTED.principal(), PAGE);
  }

  static void listAccountSettings(ListAccountSettingsRequest request, Findings findings) {
    LISTED.checkKnown(request.nameAsString(), findings);
    if (request.value() != null && request.nameAsString() == null) {
      findings.broken(VALUE_OF_NAME, request.value());
    }
    LISTED.checkPrincipal(request.principalArn(), findings);
    findings.range(PAGE, request.maxResults(), 1, 10);
  }
}
