package io.github.fluentecs.core.service;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rules;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;

/** The rules of the actions on service deployments and service revisions. */
final class ServiceDeploymentRules {
  private ServiceDeploymentRules() {}

  static Rules<DescribeServiceDeploymentsRequest> describeServiceDeployments() {
    return Rules.of(DescribeServiceDeploymentsRequest.class)
        .addAll(
            Ids.of("DescribeServiceDeployments", "serviceDeploymentArns", 20)
                .readArns(DescribeServiceDeploymentsRequest::serviceDeploymentArns))
        .build();
  }

  static Rules<DescribeServiceRevisionsRequest> describeServiceRevisions() {
    return Rules.of(DescribeServiceRevisionsRequest.class)
        .addAll(
            Ids.of("DescribeServiceRevisions", "serviceRevisionArns", 20)
                .readArns(DescribeServiceRevisionsRequest::serviceRevisionArns))
        .build();
  }

  static Rules<ListServiceDeploymentsRequest> listServiceDeployments() {
    return Rules.of(ListServiceDeploymentsRequest.class)
        .add(ClusterRules.optional(ListServiceDeploymentsRequest::cluster))
        .require("service", ListServiceDeploymentsRequest::service)
        .add(References.form("service", ListServiceDeploymentsRequest::service))
        .add(
            ClusterRules.same(
                ListServiceDeploymentsRequest::cluster,
                "service",
                ListServiceDeploymentsRequest::service))
        .add(
            Paging.maxResults(
                "ListServiceDeployments", 100, ListServiceDeploymentsRequest::maxResults))
        .build();
  }

  static Rules<StopServiceDeploymentRequest> stopServiceDeployment() {
    return Rules.of(StopServiceDeploymentRequest.class)
        .add(
            References.arn(
                "StopServiceDeployment",
                "serviceDeploymentArn",
                StopServiceDeploymentRequest::serviceDeploymentArn))
        .build();
  }
}
