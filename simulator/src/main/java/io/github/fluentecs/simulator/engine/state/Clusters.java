package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.event.Event;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** The clusters of one Region. */
public final class Clusters {
  public static final String DEFAULT = Arns.DEFAULT_CLUSTER;

  private final Map<String, LiveCluster> byName = new LinkedHashMap<>();
  private final Arns arns;
  private final Journal journal;

  public Clusters(Arns arns, Journal journal) {
    this.arns = arns;
    this.journal = journal;
  }

  /** By name or ARN, INACTIVE ones included; null when there is none. */
  public @Nullable LiveCluster find(String reference) {
    LiveCluster cluster = byName.get(Arns.lastPart(reference));
    boolean isOther =
        reference.startsWith("arn:") && cluster != null && !cluster.arn().equals(reference);
    return isOther ? null : cluster;
  }

  /** The cluster of a task or container instance, by its ARN; null when there is none. */
  public @Nullable LiveCluster ofChild(String arn) {
    String[] parts = arn.split("/", -1);
    return parts.length < 3 ? null : byName.get(parts[parts.length - 2]);
  }

  /**
   * The cluster that a request means, ACTIVE or about to be. Without a reference it is {@code
   * default}, which exists only once it was created.
   */
  public LiveCluster require(@Nullable String reference) {
    LiveCluster cluster = find(reference == null ? DEFAULT : reference);
    if (cluster != null && !cluster.isInactive()) {
      return cluster;
    }
    throw cluster == null
        ? Refusal.clusterNotFound()
        : Refusal.of("ClusterNotFoundException", "The referenced cluster was inactive.");
  }

  /** The ACTIVE cluster that a request means. */
  public LiveCluster requireActive(@Nullable String reference) {
    LiveCluster cluster = require(reference);
    cluster.requireActive();
    return cluster;
  }

  /** The cluster that a request asks about: an INACTIVE one still tells of its tasks. */
  public LiveCluster requireKnown(@Nullable String reference) {
    LiveCluster cluster = find(reference == null ? DEFAULT : reference);
    return cluster == null ? require(reference) : cluster;
  }

  /** Forgets an INACTIVE cluster, unless its name was taken again. */
  public void forget(LiveCluster cluster) {
    byName.remove(cluster.name(), cluster);
  }

  /** The cluster of a request that has to name it. */
  public LiveCluster requireNamed(@Nullable String reference) {
    return require(Checks.given("Cluster", reference));
  }

  /** Every cluster, INACTIVE ones included, in the order of their creation. */
  public Collection<LiveCluster> all() {
    return byName.values();
  }

  /** Makes a cluster; an INACTIVE one of the same name makes room. */
  public LiveCluster create(String name, Cluster configuration) {
    Cluster template =
        configuration.toBuilder().clusterName(name).clusterArn(arns.cluster(name)).build();
    LiveCluster cluster = new LiveCluster(name, template);
    byName.put(name, cluster);
    journal.log(Event.Kind.CLUSTER, cluster.arn(), "created");
    return cluster;
  }
}
