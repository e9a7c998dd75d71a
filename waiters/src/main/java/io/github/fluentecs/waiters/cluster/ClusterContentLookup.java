package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.internal.poller.InTurn;
import io.github.fluentecs.waiters.internal.poller.ListedTasks;
import java.util.List;
import java.util.Map;

/**
 * Polls up to 10 clusters and what they hold: one DescribeClusters for all, and ListTasks and
 * DescribeTasks for each whose counts are 0.
 */
enum ClusterContentLookup implements Lookup<ClusterRef, ClusterContent> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return ClusterLookup.INSTANCE.category();
  }

  @Override
  public int limit() {
    return 10;
  }

  @Override
  public String group(ClusterRef cluster) {
    return ClusterLookup.INSTANCE.group(cluster);
  }

  @Override
  public Query<Map<String, ClusterContent>> fetch(List<ClusterRef> clusters) {
    return ClusterLookup.INSTANCE
        .fetch(clusters)
        .then(known -> InTurn.of(known, ClusterContentLookup::content));
  }

  private static Query<ClusterContent> content(Cluster cluster) {
    return ClusterContent.counted(cluster).isEmpty() && ClusterWaits.isActive(cluster)
        ? ListedTasks.ending(cluster.ref(), TaskFilter.where())
            .then(ending -> Query.result(new ClusterContent(cluster, ending)))
        : Query.result(new ClusterContent(cluster, List.of()));
  }

  @Override
  public Snapshot snapshot(ClusterContent content) {
    Snapshot.Builder shown = ClusterLookup.shown(content.cluster());
    content.ending().stream().map(ListedTasks::line).forEach(shown::note);
    return shown.build();
  }
}
