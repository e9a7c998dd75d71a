package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;

/** The gateways of one Region, with their associations and routes. */
public final class Gateways {
  private final Map<String, LiveGateway> byName = new TreeMap<>();
  private final Map<String, Association> associations = new TreeMap<>();
  private final Map<String, LiveRoute> routes = new TreeMap<>();

  /** An association that has not ended. */
  record Association(
      LiveGateway gateway, LiveCluster cluster, GatewayClusterAssociationStatus status) {
    String key() {
      return keyOf(gateway, cluster);
    }

    boolean isActive() {
      return status == GatewayClusterAssociationStatus.ACTIVE;
    }
  }

  private static String keyOf(LiveGateway gateway, LiveCluster cluster) {
    return gateway.arn() + " " + cluster.arn();
  }

  /** By name. */
  Collection<LiveGateway> all() {
    return byName.values();
  }

  void add(LiveGateway gateway) {
    byName.put(gateway.name(), gateway);
  }

  void remove(LiveGateway gateway) {
    byName.remove(gateway.name());
  }

  /** By name or ARN; null when there is none. */
  public @Nullable LiveGateway find(String reference) {
    if (!reference.startsWith("arn:")) {
      return byName.get(reference);
    }
    return byName.values().stream()
        .filter(gateway -> gateway.arn().equals(reference))
        .findFirst()
        .orElse(null);
  }

  LiveGateway require(@Nullable String reference) {
    LiveGateway gateway = find(Checks.given("gateway", reference));
    if (gateway == null) {
      throw Refusal.of("GatewayNotFoundException", "The specified gateway was not found.");
    }
    return gateway;
  }

  /** By gateway and cluster. */
  Collection<Association> associations() {
    return associations.values();
  }

  @Nullable Association association(LiveGateway gateway, LiveCluster cluster) {
    return associations.get(keyOf(gateway, cluster));
  }

  void associate(Association association) {
    associations.put(association.key(), association);
  }

  /** Ends an association that is to end once none of its routes is left. */
  void settle(LiveGateway gateway, LiveCluster cluster) {
    Association association = association(gateway, cluster);
    boolean isUsed =
        routes.values().stream()
            .anyMatch(route -> route.gateway() == gateway && route.service().cluster() == cluster);
    if (association != null && !association.isActive() && !isUsed) {
      associations.remove(association.key());
    }
  }

  /** By ARN. */
  Map<String, LiveRoute> routes() {
    return routes;
  }

  List<LiveRoute> routesOf(LiveGateway gateway) {
    return routes.values().stream().filter(route -> route.gateway() == gateway).toList();
  }

  List<LiveRoute> routesOf(LiveService service) {
    return routes.values().stream().filter(route -> route.service() == service).toList();
  }
}
