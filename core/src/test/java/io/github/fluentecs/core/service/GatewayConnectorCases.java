package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.GatewayConnector;

/** The boundaries of the rules on what attaches a service to gateways. */
final class GatewayConnectorCases {
  private static final String MEMBER = "gatewayConnectors";
  private static final String TYPES = MEMBER + "[].filters.accessTypes";

  private GatewayConnectorCases() {}

  static List<RuleCase> on(Function<List<GatewayConnector>, EcsRequest> request) {
    GatewayConnector http = GatewayConnector.builder().portName("http").build();
    EcsRequest allowed = request.apply(List.of(http));
    return List.of(
        at(MEMBER, allowed, request.apply(List.of(http, http))),
        at(
            MEMBER + "[].portName",
            allowed,
            request.apply(List.of(http.toBuilder().portName(null).build()))),
        at(
            MEMBER + "[].healthCheck.healthCheckProtocol",
            request.apply(List.of(checked(http, "HTTPS"))),
            request.apply(List.of(checked(http, "TCP")))),
        at(
            TYPES,
            request.apply(List.of(through(http, "PUBLIC", "PRIVATE"))),
            request.apply(List.of(through(http, "PUBLIC", "PRIVATE", "PUBLIC")))),
        at(
            TYPES + "[]",
            request.apply(List.of(through(http, "PRIVATE"))),
            request.apply(List.of(through(http, "INTERNAL")))));
  }

  private static RuleCase at(String path, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase("GW-11", path, allowed, broken);
  }

  private static GatewayConnector checked(GatewayConnector connector, String protocol) {
    return connector.toBuilder().healthCheck(h -> h.healthCheckProtocol(protocol)).build();
  }

  private static GatewayConnector through(GatewayConnector connector, String... types) {
    return connector.toBuilder().filters(f -> f.accessTypesWithStrings(types)).build();
  }
}
