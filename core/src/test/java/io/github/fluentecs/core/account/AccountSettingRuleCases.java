package io.github.fluentecs.core.account;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.internal.Rules;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;

/** The boundaries of the rules of the actions on account settings. */
public final class AccountSettingRuleCases {
  private static final String INSIGHTS = "containerInsights";
  private static final String IAM = "arn:aws:iam::123456789012:";

  private AccountSettingRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            names(name -> put(name, "enabled")),
            names(name -> putDefault(name, "enabled")),
            names(AccountSettingRuleCases::delete),
            values(AccountSettingRuleCases::put),
            values(AccountSettingRuleCases::putDefault),
            principals(arn -> put(p -> p.name(INSIGHTS).value("on").principalArn(arn))),
            principals(
                arn ->
                    DeleteAccountSettingRequest.builder().name(INSIGHTS).principalArn(arn).build()),
            principals(arn -> list(l -> l.principalArn(arn))),
            PagingCases.maxResults(10, n -> list(l -> l.maxResults(n))),
            others())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> names(Function<String, EcsRequest> named) {
    String operation = Rules.operationOf(named.apply(INSIGHTS).getClass());
    return List.of(
        new RuleCase(operation + "/name", "name", named.apply(INSIGHTS), named.apply(null)),
        new RuleCase(operation + "/name", "name", named.apply(INSIGHTS), named.apply("")),
        new RuleCase(
            operation + "/name/known",
            "name",
            named.apply("dualStackIPv6"),
            named.apply("containerinsights")),
        new RuleCase(
            operation + "/name/readOnly",
            "name",
            named.apply("fargateFIPSMode"),
            named.apply("guardDutyActivate")));
  }

  private static List<RuleCase> values(BiFunction<String, String, EcsRequest> request) {
    String operation = Rules.operationOf(request.apply(INSIGHTS, "on").getClass());
    String known = operation + "/value/known";
    String wait = "fargateTaskRetirementWaitPeriod";
    String mode = "defaultLogDriverMode";
    EcsRequest enhanced = request.apply(INSIGHTS, "enhanced");
    return List.of(
        new RuleCase(operation + "/value", "value", enhanced, request.apply(INSIGHTS, null)),
        new RuleCase(operation + "/value", "value", enhanced, request.apply(INSIGHTS, "")),
        new RuleCase(known, "value", enhanced, request.apply("awsvpcTrunking", "enhanced")),
        new RuleCase(known, "value", request.apply(wait, "14"), request.apply(wait, "15")),
        new RuleCase(known, "value", request.apply(mode, "blocking"), request.apply(mode, "on")));
  }

  private static List<RuleCase> principals(Function<String, EcsRequest> request) {
    String id = Rules.operationOf(request.apply(IAM + "root").getClass()) + "/principalArn";
    return Stream.of(
            "root",
            "arn:aws:sts::123456789012:federated-user/me",
            IAM + "group/all",
            IAM + "rooted")
        .map(
            broken ->
                new RuleCase(
                    id, "principalArn", request.apply(IAM + "user/me"), request.apply(broken)))
        .toList();
  }

  private static List<RuleCase> others() {
    UnaryOperator<PutAccountSettingRequest.Builder> wait =
        p -> p.name("fargateTaskRetirementWaitPeriod").value("7");
    return List.of(
        new RuleCase(
            "PutAccountSetting/principalArn/root",
            "principalArn",
            put(p -> wait.apply(p).principalArn(IAM + "root")),
            put(p -> wait.apply(p).principalArn(IAM + "role/deployer"))),
        new RuleCase(
            "ListAccountSettings/name/known",
            "name",
            list(l -> l.name(INSIGHTS)),
            list(l -> l.name("insights"))),
        new RuleCase(
            "ListAccountSettings/value",
            "value",
            list(l -> l.name(INSIGHTS).value("enabled")),
            list(l -> l.value("enabled"))));
  }

  private static EcsRequest put(String name, String value) {
    return put(p -> p.name(name).value(value));
  }

  private static EcsRequest put(UnaryOperator<PutAccountSettingRequest.Builder> change) {
    return change.apply(PutAccountSettingRequest.builder()).build();
  }

  private static EcsRequest putDefault(String name, String value) {
    return PutAccountSettingDefaultRequest.builder().name(name).value(value).build();
  }

  private static EcsRequest delete(String name) {
    return DeleteAccountSettingRequest.builder().name(name).build();
  }

  private static EcsRequest list(UnaryOperator<ListAccountSettingsRequest.Builder> change) {
    return change.apply(ListAccountSettingsRequest.builder()).build();
  }
}
