package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;

/** The rules of the operations on service deployments and service revisions. */
final class ServiceDeploymentRules {
  static final Ids DEPLOYMENTS =
      Ids.readArns("DescribeServiceDeployments", "serviceDeploymentArns", 20);

  static final Ids REVISIONS = Ids.readArns("DescribeServiceRevisions", "serviceRevisionArns", 20);

  private static final String SERVICE = "service";
  private static final Constraint LISTED = Constraint.required("ListServiceDeployments", SERVICE);
  private static final Constraint PAGE = Paging.maxResults("ListServiceDeployments", 100);

  private static final Constraint STOPPED =
      References.arn("StopServiceDeployment", "serviceDeploymentArn");

  private ServiceDeploymentRules() {}

  static List<Constraint> ofDescribeServiceDeployments() {
    return DEPLOYMENTS.constraints();
  }

  static void describeServiceDeployments(
      DescribeServiceDeploymentsRequest request, Findings findings) {
    DEPLOYMENTS.check(request.serviceDeploymentArns(), findings);
  }

  static List<Constraint> ofDescribeServiceRevisions() {
    return REVISIONS.constraints();
  }

  static void describeServiceRevisions(DescribeServiceRevisionsRequest request, Findings findings) {
    REVISIONS.check(request.serviceRevisionArns(), findings);
  }

  static List<Constraint> ofListServiceDeployments() {
    return List.of(
        ClusterRules.OPTIONAL,
        LISTED,
        References.FORM.at(SERVICE),
        ClusterRules.sameIfNamed(SERVICE),
        PAGE);
  }

  static void listServiceDeployments(ListServiceDeploymentsRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(LISTED, request.service());
    References.form(SERVICE, request.service(), findings);
    ClusterRules.sameIfNamed(request.cluster(), SERVICE, request.service(), findings);
    findings.range(PAGE, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofStopServiceDeployment() {
    return List.of(STOPPED);
  }

  static void stopServiceDeployment(StopServiceDeploymentRequest request, Findings findings) {
    References.requireArn(STOPPED, request.serviceDeploymentArn(), findings);
  }
}
