package io.github.fluentecs.core.network;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** The boundaries of the rules on load balancers. */
public final class LoadBalancerRuleCases {
  private static final String ENTRY = "loadBalancers[]";

  private LoadBalancerRuleCases() {}

  /** For operations on services. */
  public static List<RuleCase> onService(Function<List<LoadBalancer>, EcsRequest> request) {
    return Stream.concat(
            anywhere(request).stream(),
            Stream.of(
                new RuleCase(
                    "LB-5",
                    "loadBalancers",
                    request.apply(Repeat.list(5, i -> group("g" + i))),
                    request.apply(Repeat.list(6, i -> group("g" + i)))),
                new RuleCase(
                    "LB-5",
                    "loadBalancers",
                    request.apply(List.of(classic("a"))),
                    request.apply(List.of(classic("a"), classic("b")))),
                advanced(request, "group", null, "role"),
                advanced(request, null, "rule", "role"),
                advanced(request, "group", "rule", null)))
        .toList();
  }

  private static RuleCase advanced(
      Function<List<LoadBalancer>, EcsRequest> request, String group, String rule, String role) {
    return new RuleCase(
        "LB-9",
        ENTRY + ".advancedConfiguration",
        request.apply(List.of(shifting("group", "rule", "role"))),
        request.apply(List.of(shifting(group, rule, role))));
  }

  private static LoadBalancer shifting(String group, String rule, String role) {
    return group("g").toBuilder()
        .advancedConfiguration(
            a -> a.alternateTargetGroupArn(group).productionListenerRule(rule).roleArn(role))
        .build();
  }

  /** For operations on task sets. */
  public static List<RuleCase> onTaskSet(Function<List<LoadBalancer>, EcsRequest> request) {
    RuleCase noClassic =
        new RuleCase(
            "LB-4",
            ENTRY + ".loadBalancerName",
            request.apply(List.of(group("g"))),
            request.apply(List.of(classic("a"))));
    RuleCase oneGroup =
        new RuleCase(
            "LB-8",
            "loadBalancers",
            request.apply(List.of(group("g"))),
            request.apply(List.of(group("g"), group("h"))));
    return Stream.concat(anywhere(request).stream(), Stream.of(noClassic, oneGroup)).toList();
  }

  private static List<RuleCase> anywhere(Function<List<LoadBalancer>, EcsRequest> request) {
    Function<LoadBalancer.Builder, EcsRequest> one = b -> request.apply(List.of(b.build()));
    LoadBalancer group = group("g");
    return List.of(
        new RuleCase(
            "LB-1",
            ENTRY,
            one.apply(group.toBuilder()),
            one.apply(group.toBuilder().loadBalancerName("a"))),
        new RuleCase(
            "LB-1",
            ENTRY,
            one.apply(group.toBuilder()),
            one.apply(group.toBuilder().targetGroupArn(null))),
        new RuleCase(
            "LB-2",
            ENTRY,
            one.apply(group.toBuilder().containerPort(0)),
            one.apply(group.toBuilder().containerPort(null))),
        new RuleCase(
            "LB-2",
            ENTRY,
            one.apply(group.toBuilder().containerName("c")),
            one.apply(group.toBuilder().containerName(""))));
  }

  public static LoadBalancer group(String arn) {
    return LoadBalancer.builder()
        .targetGroupArn(arn)
        .containerName("web")
        .containerPort(80)
        .build();
  }

  public static LoadBalancer classic(String name) {
    return group("x").toBuilder().targetGroupArn(null).loadBalancerName(name).build();
  }
}
