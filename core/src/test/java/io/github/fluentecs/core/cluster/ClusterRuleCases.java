package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on the member {@code cluster}. */
public final class ClusterRuleCases {
  private static final String ARN = "arn:aws-cn:ecs:cn-north-1:123456789012:cluster/prod";
  private static final String SERVICE = "arn:aws-cn:ecs:cn-north-1:123456789012:service/prod/web";

  private ClusterRuleCases() {}

  public static List<RuleCase> optional(Function<String, EcsRequest> request) {
    return List.of(
        new RuleCase("ID-1", "cluster", request.apply(null), request.apply("")),
        new RuleCase("ID-1", "cluster", request.apply("prod_1"), request.apply("prod 1")),
        new RuleCase("ID-1", "cluster", request.apply(ARN), request.apply("arn:aws:ecs")),
        new RuleCase("ID-1", "cluster", request.apply(ARN), request.apply(SERVICE)));
  }

  public static List<RuleCase> mandatory(Function<String, EcsRequest> request) {
    return List.of(
        new RuleCase("ID-2", "cluster", request.apply("prod"), request.apply(null)),
        new RuleCase("ID-1", "cluster", request.apply(ARN), request.apply("arn:aws:ecs")),
        new RuleCase("ID-1", "cluster", request.apply(ARN), request.apply(SERVICE)));
  }

  /** What lives in the cluster of a request that need not be named. */
  public static RuleCase sameIfNamed(String path, BiFunction<String, String, EcsRequest> request) {
    String services = "arn:aws-cn:ecs:cn-north-1:123456789012:service/";
    return new RuleCase(
        "ID-3",
        path,
        request.apply(null, services + "prod/x"),
        request.apply("prod", services + "prod2/x"));
  }

  /** What lives in the cluster of a request, which is called default unless the request says. */
  public static RuleCase same(
      String cluster, String path, Function<String, EcsRequest> resourceOfRequest) {
    String tasks = "arn:aws-cn:ecs:cn-north-1:123456789012:" + ReferenceCases.kind(path) + "/";
    return new RuleCase(
        "ID-3",
        path,
        resourceOfRequest.apply(tasks + cluster + "/x"),
        resourceOfRequest.apply(tasks + cluster + "2/x"));
  }
}
