package io.github.fluentecs.spring;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.dsl.EcsDsl;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;

/**
 * What both health indicators tell.
 *
 * @param up whether ECS answered, and the cluster is active
 * @param details what was seen
 */
record EcsHealth(boolean up, Map<String, Object> details) {
  static EcsHealth of(Ecs ecs, FluentEcsProperties properties) {
    String cluster = properties.health().cluster();
    return cluster == null ? ofAnswer(ecs) : ofCluster(ecs, cluster);
  }

  private static EcsHealth ofAnswer(Ecs ecs) {
    EcsCommand<?> any = EcsDsl.request(ListClustersRequest.builder().maxResults(1).build());
    return ecs.execute(any)
        .fold(
            failure -> new EcsHealth(false, Map.of("failure", failure.message())),
            answer -> new EcsHealth(true, Map.of()));
  }

  private static EcsHealth ofCluster(Ecs ecs, String name) {
    return ecs.execute(EcsDsl.cluster(name).get())
        .fold(
            failure -> new EcsHealth(false, Map.of("cluster", name, "failure", failure.message())),
            EcsHealth::ofCluster);
  }

  private static EcsHealth ofCluster(Cluster cluster) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("cluster", cluster.ref().text());
    cluster.status().ifPresent(status -> details.put("status", status.text()));
    details.put("runningTasks", cluster.runningTasksCount());
    details.put("pendingTasks", cluster.pendingTasksCount());
    return new EcsHealth(cluster.hasStatus(ClusterStatus.ACTIVE), details);
  }
}
