package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;

/** How requests on many services, deployments or revisions become several. */
final class ServiceSplits {
  static final Split<DescribeServicesRequest> DESCRIBE_SERVICES =
      Split.reads(
          "services",
          10,
          DescribeServicesRequest::services,
          (request, services) -> request.toBuilder().services(services).build());

  static final Split<DescribeServiceDeploymentsRequest> DESCRIBE_SERVICE_DEPLOYMENTS =
      Split.reads(
          "serviceDeploymentArns",
          20,
          DescribeServiceDeploymentsRequest::serviceDeploymentArns,
          (request, arns) -> request.toBuilder().serviceDeploymentArns(arns).build());

  static final Split<DescribeServiceRevisionsRequest> DESCRIBE_SERVICE_REVISIONS =
      Split.reads(
          "serviceRevisionArns",
          20,
          DescribeServiceRevisionsRequest::serviceRevisionArns,
          (request, arns) -> request.toBuilder().serviceRevisionArns(arns).build());

  private ServiceSplits() {}
}
