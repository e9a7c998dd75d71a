package io.github.fluentecs.core.express;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayScalingTarget;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;

/** The rules of the operations on Express services. */
final class ExpressRules {
  private static final String CREATE = "CreateExpressGatewayService";
  private static final String SERVICE_ARN = "serviceArn";
  private static final String SCALING = "scalingTarget";

  private static final Constraint INFRASTRUCTURE_ROLE =
      Constraint.required(CREATE, "infrastructureRoleArn");

  private static final Constraint NAME =
      Constraint.soft(
          "NM-2",
          "serviceName",
          "1 to 255 letters, digits, - and _",
          "Name the service with these characters only.",
          "CreateExpressGatewayService request, serviceName");

  private static final Constraint UPDATED =
      References.arn("UpdateExpressGatewayService", SERVICE_ARN);
  private static final Constraint DELETED =
      References.arn("DeleteExpressGatewayService", SERVICE_ARN);
  private static final Constraint DESCRIBED =
      References.arn("DescribeExpressGatewayService", SERVICE_ARN);

  private static final Constraint PATH =
      Constraint.hard(
          "EX-11",
          "healthCheckPath",
          "a path that begins with a slash",
          "Begin the path with a slash, for example /health.",
          "CreateExpressGatewayService request, healthCheckPath");

  private static final Constraint COUNTS =
      Constraint.soft(
          "EX-8",
          SCALING + ".minTaskCount",
          "at most maxTaskCount",
          "Lower minTaskCount, or raise maxTaskCount.",
          "ExpressGatewayScalingTarget members; RegisterScalableTarget of Application Auto Scaling"
              + " refuses a minimum above the maximum");

  private static final Constraint METRIC =
      Constraint.advice(
          "EX-9",
          SCALING + ".autoScalingMetric",
          "AVERAGE_CPU, AVERAGE_MEMORY or REQUEST_COUNT_PER_TARGET",
          "Check the spelling; ECS may know metrics that were added later.",
          "ExpressGatewayServiceScalingMetric, the values");

  private static final Constraint INCLUDE =
      Constraint.advice(
          "EX-12",
          "include[]",
          "TAGS",
          "Check the spelling; ECS may know words that were added later.",
          "DescribeExpressGatewayService request, include");

  private static final Set<String> METRICS =
      Set.of("AVERAGE_CPU", "AVERAGE_MEMORY", "REQUEST_COUNT_PER_TARGET");

  private ExpressRules() {}

  static List<Constraint> ofCreate() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL, INFRASTRUCTURE_ROLE, NAME, PATH, COUNTS, METRIC),
        ExpressTaskRules.ofCreate(),
        TagRules.constraints());
  }

  static void create(CreateExpressGatewayServiceRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(INFRASTRUCTURE_ROLE, request.infrastructureRoleArn());
    if (request.serviceName() != null && !Texts.isName(request.serviceName())) {
      findings.broken(NAME, request.serviceName());
    }
    ExpressTaskRules.create(ExpressMembers.of(request), findings);
    shared(request.healthCheckPath(), request.scalingTarget(), findings);
    TagRules.check(request.tags(), findings);
  }

  private static void shared(
      @Nullable String path, @Nullable ExpressGatewayScalingTarget scaling, Findings findings) {
    if (path != null && !path.startsWith("/")) {
      findings.broken(PATH, path);
    }
    if (scaling != null) {
      Integer least = scaling.minTaskCount();
      Integer most = scaling.maxTaskCount();
      if (least != null && most != null && least > most) {
        findings.broken(COUNTS, least);
      }
      findings.oneOf(METRIC, scaling.autoScalingMetricAsString(), METRICS);
    }
  }

  static List<Constraint> ofUpdate() {
    return Constraints.all(List.of(UPDATED, PATH, COUNTS, METRIC), ExpressTaskRules.ofUpdate());
  }

  static void update(UpdateExpressGatewayServiceRequest request, Findings findings) {
    References.requireArn(UPDATED, request.serviceArn(), findings);
    ExpressTaskRules.update(ExpressMembers.of(request), findings);
    shared(request.healthCheckPath(), request.scalingTarget(), findings);
  }

  static List<Constraint> ofDelete() {
    return List.of(DELETED);
  }

  static void delete(DeleteExpressGatewayServiceRequest request, Findings findings) {
    References.requireArn(DELETED, request.serviceArn(), findings);
  }

  static List<Constraint> ofDescribe() {
    return List.of(DESCRIBED, INCLUDE);
  }

  static void describe(DescribeExpressGatewayServiceRequest request, Findings findings) {
    References.requireArn(DESCRIBED, request.serviceArn(), findings);
    List<String> words = request.includeAsStrings();
    for (int i = 0; i < words.size(); i++) {
      findings.oneOf(INCLUDE, words.get(i), Set.of("TAGS"), i);
    }
  }
}
