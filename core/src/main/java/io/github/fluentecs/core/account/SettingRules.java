package io.github.fluentecs.core.account;

import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the members that the operations on account settings share.
 *
 * @param name that it is there
 * @param known that ECS documents it
 * @param writable that it can be changed
 * @param value that it is there
 * @param fitting that the setting can have it
 * @param principal that it is one that can have settings
 */
record SettingRules(
    Constraint name,
    Constraint known,
    Constraint writable,
    Constraint value,
    Constraint fitting,
    Constraint principal) {
  static SettingRules of(String operation) {
    return new SettingRules(
        Constraint.required(operation, "name"),
        Constraint.advice(
            operation + "/name/known",
            "name",
            "the name of an account setting that ECS documents, such as containerInsights",
            "Spell the name as ECS does.",
            operation + " request, name"),
        Constraint.hard(
            operation + "/name/readOnly",
            "name",
            "any setting but guardDutyActivate, which is read-only",
            "Turn on Runtime Monitoring in Amazon GuardDuty instead.",
            operation + " request, name"),
        Constraint.required(operation, "value"),
        Constraint.soft(
            operation + "/value/known",
            "value",
            "0, 7 or 14 for fargateTaskRetirementWaitPeriod; blocking or non-blocking for"
                + " defaultLogDriverMode; enabled, disabled, on or off for others, and enhanced"
                + " for containerInsights",
            "Use one of these words, in lowercase.",
            operation + " request, value"),
        Constraint.soft(
            operation + "/principalArn",
            "principalArn",
            "the ARN of a user, a role or the root user; federated users have the settings of the"
                + " root user",
            "Give an ARN of IAM, such as arn:aws:iam::123456789012:role/deployer.",
            operation + " request, principalArn"));
  }

  List<Constraint> ofChange() {
    return List.of(name, known, writable);
  }

  List<Constraint> ofValue() {
    return List.of(value, fitting);
  }

  void checkChange(@Nullable String given, Findings findings) {
    findings.require(name, given);
    checkKnown(given, findings);
    if ("guardDutyActivate".equals(given)) {
      findings.broken(writable, given);
    }
  }

  void checkKnown(@Nullable String given, Findings findings) {
    if (given != null && !given.isEmpty() && !SettingValues.isKnown(given)) {
      findings.broken(known, given);
    }
  }

  void checkValue(@Nullable String setting, @Nullable String given, Findings findings) {
    findings.require(value, given);
    if (given != null && !given.isEmpty() && !SettingValues.fits(setting, given)) {
      findings.broken(fitting, given);
    }
  }

  void checkPrincipal(@Nullable String given, Findings findings) {
    if (given != null && !Arn.parse(given).filter(SettingRules::isPrincipal).isPresent()) {
      findings.broken(principal, given);
    }
  }

  private static boolean isPrincipal(Arn arn) {
    String text = arn.toString();
    String resource = text.substring(text.lastIndexOf(':') + 1);
    return text.contains(":iam:")
        && (resource.equals("root")
            || resource.startsWith("user/")
            || resource.startsWith("role/"));
  }
}
