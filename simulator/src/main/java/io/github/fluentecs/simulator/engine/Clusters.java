package io.github.fluentecs.simulator.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** The clusters of one Region. */
final class Clusters {
  static final String DEFAULT = "default";

  private final Map<String, LiveCluster> byName = new LinkedHashMap<>();
  private final Arns arns;

  Clusters(Arns arns) {
    this.arns = arns;
  }

  /** By name or ARN, INACTIVE ones included; null when there is none. */
  @Nullable LiveCluster find(String reference) {
    LiveCluster cluster = byName.get(Arns.lastPart(reference));
    boolean isOther =
        reference.startsWith("arn:") && cluster != null && !cluster.arn().equals(reference);
    return isOther ? null : cluster;
  }

  /** The cluster of a task or container instance, by its ARN; null when there is none. */
  @Nullable LiveCluster ofChild(String arn) {
    String[] parts = arn.split("/", -1);
    return parts.length < 3 ? null : byName.get(parts[parts.length - 2]);
  }

  /**
   * The ACTIVE cluster that a request means. Without a reference it is {@code default}, which
   * springs into being when it is first needed.
   */
  LiveCluster require(@Nullable String reference) {
    String name = reference == null ? DEFAULT : reference;
    LiveCluster cluster = find(name);
    if (cluster != null && cluster.isActive()) {
      return cluster;
    }
    if (name.equals(DEFAULT)) {
      return create(DEFAULT, Cluster.builder().build());
    }
    throw Refusal.clusterNotFound();
  }

  /** The ACTIVE cluster of a request that has to name it. */
  LiveCluster requireNamed(@Nullable String reference) {
    return require(Checks.given("Cluster", reference));
  }

  /** Every cluster, INACTIVE ones included, in the order of their creation. */
  Collection<LiveCluster> all() {
    return byName.values();
  }

  /** Makes a cluster; an INACTIVE one of the same name makes room. */
  LiveCluster create(String name, Cluster configuration) {
    Cluster template =
        configuration.toBuilder().clusterName(name).clusterArn(arns.cluster(name)).build();
    LiveCluster cluster = new LiveCluster(name, template);
    byName.put(name, cluster);
    return cluster;
  }
}
