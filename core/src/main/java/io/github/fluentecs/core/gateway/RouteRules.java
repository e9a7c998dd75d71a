package io.github.fluentecs.core.gateway;

import static io.github.fluentecs.core.gateway.GatewayRules.GATEWAY;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesRequest;

/** The rules of the operations on the routes of gateways to services. */
final class RouteRules {
  private static final String CLUSTER = "cluster";
  private static final String SERVICE = "service";

  private static final Constraint DESCRIBED =
      References.arn("DescribeGatewayRoute", "gatewayRouteArn");
  private static final Constraint PAGE = GatewayRules.page("ListGatewayRoutes");

  private static final Set<String> STATUSES =
      Set.of(
          "ACTIVE",
          "CREATE_IN_PROGRESS",
          "CREATE_FAILED",
          "UPDATE_IN_PROGRESS",
          "UPDATE_FAILED",
          "DELETE_IN_PROGRESS",
          "DELETE_FAILED");
  private static final Constraint STATUS = GatewayRules.status(STATUSES);

  private RouteRules() {}

  static List<Constraint> ofDescribe() {
    return List.of(DESCRIBED);
  }

  static void describe(DescribeGatewayRouteRequest request, Findings findings) {
    References.requireArn(DESCRIBED, request.gatewayRouteArn(), findings);
  }

  static List<Constraint> ofList() {
    return List.of(
        References.FORM.at(GATEWAY),
        References.FORM.at(CLUSTER),
        References.FORM.at(SERVICE),
        STATUS,
        PAGE);
  }

  static void list(ListGatewayRoutesRequest request, Findings findings) {
    References.form(GATEWAY, request.gateway(), findings);
    References.form(CLUSTER, request.cluster(), findings);
    References.form(SERVICE, request.service(), findings);
    GatewayRules.statuses(STATUS, request.statusAsStrings(), STATUSES, findings);
    findings.range(PAGE, request.maxResults(), 1, Integer.MAX_VALUE);
  }
}
