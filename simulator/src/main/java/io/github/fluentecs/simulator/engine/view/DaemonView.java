package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveDaemon;
import io.github.fluentecs.simulator.engine.state.LiveDaemonDeployment;
import io.github.fluentecs.simulator.engine.state.LiveDaemonRevision;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DaemonCapacityProvider;
import software.amazon.awssdk.services.ecs.model.DaemonDeployment;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentCapacityProvider;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentRevisionDetail;
import software.amazon.awssdk.services.ecs.model.DaemonDetail;
import software.amazon.awssdk.services.ecs.model.DaemonRevisionDetail;

/** Shows daemons and their deployments with the counts of their tasks. */
public final class DaemonView {
  private DaemonView() {}

  public static DaemonDetail of(LiveDaemon daemon) {
    return daemon.toSdk().toBuilder()
        .currentRevisions(
            daemon.current().stream().map(revision -> detail(daemon, revision)).toList())
        .build();
  }

  private static DaemonRevisionDetail detail(LiveDaemon daemon, LiveDaemonRevision revision) {
    List<DaemonCapacityProvider> providers =
        revision.providers().stream()
            .map(
                provider ->
                    DaemonCapacityProvider.builder()
                        .arn(provider.arn())
                        .runningCount(running(revision, provider))
                        .withoutDaemonCount(without(daemon, revision, provider))
                        .build())
            .toList();
    return DaemonRevisionDetail.builder()
        .arn(revision.arn())
        .capacityProviders(providers)
        .totalRunningCount(providers.stream().mapToInt(DaemonCapacityProvider::runningCount).sum())
        .totalWithoutDaemonCount(
            providers.stream().mapToInt(DaemonCapacityProvider::withoutDaemonCount).sum())
        .build();
  }

  public static DaemonDeployment of(LiveDaemon daemon, LiveDaemonDeployment deployment) {
    LiveDaemonRevision target = deployment.target();
    return deployment.toSdk().toBuilder()
        .targetDaemonRevision(target == null ? null : inDeployment(daemon, target))
        .sourceDaemonRevisions(
            deployment.sources().stream().map(each -> inDeployment(daemon, each)).toList())
        .build();
  }

  private static DaemonDeploymentRevisionDetail inDeployment(
      LiveDaemon daemon, LiveDaemonRevision revision) {
    List<DaemonDeploymentCapacityProvider> providers =
        revision.providers().stream()
            .map(
                provider ->
                    DaemonDeploymentCapacityProvider.builder()
                        .arn(provider.arn())
                        .runningInstanceCount(running(revision, provider))
                        .drainingInstanceCount(draining(revision, provider))
                        .withoutDaemonInstanceCount(without(daemon, revision, provider))
                        .build())
            .toList();
    return DaemonDeploymentRevisionDetail.builder()
        .arn(revision.arn())
        .capacityProviders(providers)
        .totalRunningInstanceCount(
            providers.stream()
                .mapToInt(DaemonDeploymentCapacityProvider::runningInstanceCount)
                .sum())
        .totalDrainingInstanceCount(
            providers.stream()
                .mapToInt(DaemonDeploymentCapacityProvider::drainingInstanceCount)
                .sum())
        .totalWithoutDaemonInstanceCount(
            providers.stream()
                .mapToInt(DaemonDeploymentCapacityProvider::withoutDaemonInstanceCount)
                .sum())
        .build();
  }

  private static int running(LiveDaemonRevision revision, LiveCapacityProvider provider) {
    return (int)
        revision.tasks().stream()
            .filter(task -> isOn(task.instance(), provider))
            .filter(task -> task.status() == TaskStatus.RUNNING && task.isWanted())
            .count();
  }

  private static int draining(LiveDaemonRevision revision, LiveCapacityProvider provider) {
    return (int)
        revision.tasks().stream()
            .filter(task -> isOn(task.instance(), provider) && !task.isWanted())
            .count();
  }

  /** Only instances that need not have a task stay ACTIVE without one. */
  private static int without(
      LiveDaemon daemon, LiveDaemonRevision revision, LiveCapacityProvider provider) {
    boolean isGoal = daemon.deployment().goal() == revision;
    return revision.isCritical() || !isGoal
        ? 0
        : (int)
            revision.instances(daemon.cluster()).stream()
                .filter(instance -> isOn(instance, provider))
                .filter(
                    instance -> revision.tasks().stream().noneMatch(task -> runsOn(task, instance)))
                .count();
  }

  private static boolean runsOn(LiveTask task, LiveInstance instance) {
    return task.instance() == instance && task.status() == TaskStatus.RUNNING;
  }

  private static boolean isOn(@Nullable LiveInstance instance, LiveCapacityProvider provider) {
    return instance != null && instance.isOf(provider.name());
  }
}
