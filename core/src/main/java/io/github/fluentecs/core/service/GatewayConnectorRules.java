package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/** Checks the member {@code gatewayConnectors}. */
final class GatewayConnectorRules {
  private static final String MEMBER = GatewayConnectorModel.MEMBER;
  private static final String TYPES = MEMBER + "[].filters.accessTypes";

  private static final Constraint ONE =
      soft(MEMBER, "one connector at most", "Keep one.", "GatewayConnector description");

  private static final Constraint PORT =
      Constraint.hard(
          "GW-11",
          MEMBER + "[].portName",
          "a value (required)",
          "Name a port of a port mapping.",
          "GatewayConnector, required members");

  private static final Constraint PROTOCOL =
      soft(
          MEMBER + "[].healthCheck.healthCheckProtocol",
          "HTTP or HTTPS",
          "Use one of the two.",
          "GatewayConnectorHealthCheck, healthCheckProtocol");

  private static final Constraint COUNT =
      soft(TYPES, "at most 2 access types", "Name each once.", "GatewayConnectorFilters members");

  private static final Constraint KNOWN =
      soft(
          TYPES + "[]",
          "PUBLIC or PRIVATE",
          "Use one of the two, or both.",
          "GatewayConnectorFilters members");

  static final List<Constraint> CONSTRAINTS = List.of(ONE, PORT, PROTOCOL, COUNT, KNOWN);

  private GatewayConnectorRules() {}

  private static Constraint soft(String path, String allowed, String remedy, String source) {
    return Constraint.soft("GW-11", path, allowed, remedy, source);
  }

  /** Reports at the place of the request. */
  static void check(SdkPojo request, Findings findings) {
    if (NewerMember.GATEWAY_CONNECTORS.read(request) instanceof List<?> connectors) {
      findings.size(ONE, connectors, 0, 1);
      for (int i = 0; i < connectors.size(); i++) {
        check((SdkPojo) connectors.get(i), i, findings);
      }
    }
  }

  private static void check(SdkPojo connector, int i, Findings findings) {
    findings.require(PORT, SdkMembers.read(connector, "portName"), i);
    SdkMembers.structure(connector, GatewayConnectorModel.HEALTH)
        .flatMap(health -> SdkMembers.text(health, "healthCheckProtocol"))
        .ifPresent(given -> findings.oneOf(PROTOCOL, given, Set.of("HTTP", "HTTPS"), i));
    SdkMembers.structure(connector, "filters")
        .map(filters -> SdkMembers.texts(filters, "accessTypes"))
        .ifPresent(types -> types(types, i, findings));
  }

  private static void types(List<String> types, int i, Findings findings) {
    findings.size(COUNT, types, 0, 2, i);
    for (int type = 0; type < types.size(); type++) {
      findings.oneOf(KNOWN, types.get(type), Set.of("PUBLIC", "PRIVATE"), i, type);
    }
  }
}
