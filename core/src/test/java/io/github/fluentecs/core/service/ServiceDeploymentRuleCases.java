package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;

/** The boundaries of the rules of the actions on service deployments and service revisions. */
final class ServiceDeploymentRuleCases {
  private ServiceDeploymentRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(
            ReferenceCases.readArns(
                "serviceDeploymentArns",
                20,
                arns ->
                    DescribeServiceDeploymentsRequest.builder()
                        .serviceDeploymentArns(arns)
                        .build()),
            ReferenceCases.readArns(
                "serviceRevisionArns",
                20,
                arns ->
                    DescribeServiceRevisionsRequest.builder().serviceRevisionArns(arns).build()),
            ReferenceCases.arn(
                "serviceDeploymentArn",
                arn -> StopServiceDeploymentRequest.builder().serviceDeploymentArn(arn).build()),
            ReferenceCases.arn(
                "serviceDeploymentArn",
                arn ->
                    ContinueServiceDeploymentRequest.builder()
                        .serviceDeploymentArn(arn)
                        .hookId("h")
                        .build()),
            List.of(hook(null), hook(""), action()),
            ClusterRuleCases.optional(c -> list(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> list(r -> r.service(s))),
            List.of(
                ClusterRuleCases.sameIfNamed(
                    "service", (c, s) -> list(r -> r.cluster(c).service(s)))),
            PagingCases.maxResults(100, n -> list(r -> r.maxResults(n))))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase hook(String broken) {
    return new RuleCase("ContinueServiceDeployment/hookId", "hookId", paused("h"), paused(broken));
  }

  private static RuleCase action() {
    return new RuleCase(
        "ContinueServiceDeployment/action",
        "action",
        paused("h").toBuilder().action("ROLLBACK").build(),
        paused("h").toBuilder().action("rollback").build());
  }

  private static ContinueServiceDeploymentRequest paused(String hook) {
    return ContinueServiceDeploymentRequest.builder()
        .serviceDeploymentArn("arn:aws:ecs:eu-west-1:123456789012:service-deployment/prod/web/1")
        .hookId(hook)
        .build();
  }

  private static EcsRequest list(UnaryOperator<ListServiceDeploymentsRequest.Builder> change) {
    return change.apply(ListServiceDeploymentsRequest.builder().service("web")).build();
  }
}
