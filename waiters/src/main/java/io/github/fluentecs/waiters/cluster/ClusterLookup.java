package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** Polls up to 100 clusters, and how their attachments are, by one DescribeClusters. */
enum ClusterLookup implements Lookup<ClusterRef, Cluster> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return DescribeClusters.ACTION.throttleCategory();
  }

  @Override
  public int limit() {
    return 100;
  }

  @Override
  public String group(ClusterRef cluster) {
    return "";
  }

  @Override
  public Query<Map<String, Cluster>> fetch(List<ClusterRef> clusters) {
    return Query.byKey(
        DescribeClusters.builder(clusters).include(OpenEnum.of(ClusterField.ATTACHMENTS)).build(),
        cluster -> cluster.ref().id());
  }

  @Override
  public Snapshot snapshot(Cluster cluster) {
    return shown(cluster).build();
  }

  static Snapshot.Builder shown(Cluster cluster) {
    Snapshot.Builder shown =
        Snapshot.builder(cluster.status().map(Object::toString).orElse("UNKNOWN"))
            .running(cluster.runningTasksCount())
            .pending(cluster.pendingTasksCount())
            .note(cluster.registeredContainerInstancesCount() + " container instances")
            .note(cluster.activeServicesCount() + " services");
    cluster.attachmentsStatus().ifPresent(status -> shown.note("attachments " + status));
    return shown;
  }
}
