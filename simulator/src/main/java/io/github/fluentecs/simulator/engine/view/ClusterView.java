package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** Shows a cluster with what a caller asked to include. */
public final class ClusterView {
  private ClusterView() {}

  /** What an update answers: attachments too, where the cluster has any. */
  public static Cluster updated(LiveCluster cluster, ClusterField... include) {
    Set<ClusterField> shown = EnumSet.copyOf(List.of(include));
    if (cluster.attachmentsStatus() != null) {
      shown.add(ClusterField.ATTACHMENTS);
    }
    return of(cluster, shown);
  }

  public static Cluster of(LiveCluster cluster, Collection<ClusterField> include) {
    Cluster.Builder view = cluster.toSdk().toBuilder();
    view.tags(Included.list(include.contains(ClusterField.TAGS), cluster.tags()));
    if (!include.contains(ClusterField.SETTINGS)) {
      view.settings(List.of());
    }
    if (!include.contains(ClusterField.CONFIGURATIONS)) {
      view.configuration((ClusterConfiguration) null);
    }
    if (!include.contains(ClusterField.ATTACHMENTS)) {
      view.attachments((Collection<Attachment>) null).attachmentsStatus(null);
    }
    return view.statistics(
            include.contains(ClusterField.STATISTICS) ? statistics(cluster) : List.of())
        .build();
  }

  private static List<KeyValuePair> statistics(LiveCluster cluster) {
    Predicate<LiveTask> running = task -> task.status() == TaskStatus.RUNNING;
    Predicate<LiveTask> pending = task -> task.status().isPending();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("runningEC2TasksCount", tasks(cluster, running, false));
    counts.put("RunningFargateTasksCount", tasks(cluster, running, true));
    counts.put("pendingEC2TasksCount", tasks(cluster, pending, false));
    counts.put("pendingFargateTasksCount", tasks(cluster, pending, true));
    counts.put("activeEC2ServiceCount", services(cluster, "ACTIVE", false));
    counts.put("activeFargateServiceCount", services(cluster, "ACTIVE", true));
    counts.put("drainingEC2ServiceCount", services(cluster, "DRAINING", false));
    counts.put("drainingFargateServiceCount", services(cluster, "DRAINING", true));
    return counts.entrySet().stream()
        .map(
            count ->
                KeyValuePair.builder()
                    .name(count.getKey())
                    .value(count.getValue().toString())
                    .build())
        .toList();
  }

  private static long tasks(LiveCluster cluster, Predicate<LiveTask> filter, boolean onFargate) {
    return cluster.tasks().all().stream()
        .filter(filter)
        .filter(task -> task.spec().isFargate() == onFargate)
        .count();
  }

  private static long services(LiveCluster cluster, String status, boolean onFargate) {
    return cluster.services().values().stream()
        .filter(service -> service.status().name().equals(status))
        .filter(service -> isOnFargate(service) == onFargate)
        .count();
  }

  private static boolean isOnFargate(LiveService service) {
    return "FARGATE".equals(service.template().launchTypeAsString())
        || service.template().capacityProviderStrategy().stream()
            .anyMatch(item -> item.capacityProvider().startsWith("FARGATE"));
  }
}
