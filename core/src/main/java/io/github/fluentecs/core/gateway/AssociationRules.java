package io.github.fluentecs.core.gateway;

import static io.github.fluentecs.core.gateway.GatewayRules.GATEWAY;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterRequest;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsRequest;

/** The rules of the operations on the associations of gateways with clusters. */
final class AssociationRules {
  private static final String CLUSTER = "cluster";

  private static final Constraint ASSOCIATED =
      Constraint.required("AssociateGatewayWithCluster", GATEWAY);
  private static final Constraint DISASSOCIATED =
      Constraint.required("DisassociateGatewayFromCluster", GATEWAY);
  private static final Constraint PAGE = GatewayRules.page("ListGatewayClusterAssociations");

  private static final Set<String> STATUSES = Set.of("ACTIVE", "DISASSOCIATING", "INACTIVE");
  private static final Constraint STATUS = GatewayRules.status(STATUSES);

  private AssociationRules() {}

  static List<Constraint> ofAssociate() {
    return Constraints.all(
        List.of(ASSOCIATED, References.FORM.at(GATEWAY)), ClusterRules.MANDATORY);
  }

  static void associate(AssociateGatewayWithClusterRequest request, Findings findings) {
    GatewayRules.named(ASSOCIATED, request.gateway(), findings);
    ClusterRules.mandatory(request.cluster(), findings);
  }

  static List<Constraint> ofDisassociate() {
    return Constraints.all(
        List.of(DISASSOCIATED, References.FORM.at(GATEWAY)), ClusterRules.MANDATORY);
  }

  static void disassociate(DisassociateGatewayFromClusterRequest request, Findings findings) {
    GatewayRules.named(DISASSOCIATED, request.gateway(), findings);
    ClusterRules.mandatory(request.cluster(), findings);
  }

  static List<Constraint> ofList() {
    return List.of(References.FORM.at(GATEWAY), References.FORM.at(CLUSTER), STATUS, PAGE);
  }

  static void list(ListGatewayClusterAssociationsRequest request, Findings findings) {
    References.form(GATEWAY, request.gateway(), findings);
    References.form(CLUSTER, request.cluster(), findings);
    GatewayRules.statuses(STATUS, request.statusAsStrings(), STATUSES, findings);
    findings.range(PAGE, request.maxResults(), 1, Integer.MAX_VALUE);
  }
}
