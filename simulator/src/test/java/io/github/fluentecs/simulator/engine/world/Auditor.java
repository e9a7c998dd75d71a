package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.TaskCounts;
import io.github.fluentecs.simulator.engine.state.TaskRoster;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.engine.view.ServiceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Service;

/** Checks what always holds in a world, reckoning for itself. */
final class Auditor implements ChangeListener {
  private final Player player;
  private final ActGuard guard;
  private final Set<LiveTask> born = new LinkedHashSet<>();

  private Auditor(Player player) {
    this.player = player;
    this.guard = new ActGuard(player.region());
  }

  static Auditor of(Player player) {
    Auditor auditor = new Auditor(player);
    player.region().listeners().add(auditor);
    player.region().listeners().add(auditor.guard);
    return auditor;
  }

  @Override
  public void taskChanged(LiveTask task) {
    born.add(task);
  }

  void check() {
    assertThat(guard.complaints()).isEmpty();
    nothingLost();
    player.clusters().forEach(Auditor::counts);
    player.instances().forEach(ResourceAudit::check);
    player.services().forEach(Auditor::service);
  }

  /** Every task is on the books exactly where it belongs, until its retention is over. */
  private void nothingLost() {
    List<LiveTask> listed = player.tasks();
    List<LiveTask> expected =
        born.stream()
            .filter(task -> task.status() != TaskStatus.DELETED && isKnown(task.cluster()))
            .toList();
    assertThat(born).allMatch(task -> task.status().isOver() || isKnown(task.cluster()));
    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    for (LiveTask task : expected) {
      assertThat(task.cluster().tasks().find(task.id())).isSameAs(task);
      LaunchSpec.Owner owner = task.spec().owner();
      if (owner != null) {
        assertThat(owner.service().tasks().find(task.id())).isSameAs(task);
        assertThat(owner.part().find(task.id())).isSameAs(task);
      }
      LiveInstance instance = task.instance();
      if (instance != null) {
        assertThat(instance.tasks().find(task.id())).isSameAs(task);
      }
    }
  }

  /** Not deleted, or deleted and remembered. */
  private boolean isKnown(LiveCluster cluster) {
    return player.clusters().anyMatch(each -> each == cluster);
  }

  private static void counts(LiveCluster cluster) {
    roster(cluster.tasks(), cluster.arn());
    cluster.instances().values().forEach(instance -> roster(instance.tasks(), instance.arn()));
    Collection<LiveTask> tasks = cluster.tasks().all();
    assertThat(cluster.toSdk().runningTasksCount())
        .isEqualTo(count(tasks, task -> task.status() == TaskStatus.RUNNING));
    assertThat(cluster.toSdk().pendingTasksCount())
        .isEqualTo(count(tasks, task -> task.status().isPending()));
  }

  /** The tallies, which are kept up to date, are what counting gives. */
  private static void roster(TaskRoster roster, String whose) {
    TaskCounts tally = roster.tally();
    List<LiveTask> all = List.copyOf(roster.all());
    for (TaskStatus status : TaskStatus.values()) {
      assertThat(tally.count(status))
          .as("%s of %s", status, whose)
          .isEqualTo(count(all, task -> task.status() == status));
    }
    assertThat(tally.wanted())
        .as("wanted ones of %s", whose)
        .isEqualTo(
            count(
                all,
                task ->
                    task.isWanted()
                        && (task.status().isPending() || task.status() == TaskStatus.RUNNING)));
    assertThat(List.copyOf(roster.alive()))
        .as("those of %s that are not over", whose)
        .isEqualTo(all.stream().filter(task -> !task.status().isOver()).toList());
  }

  private static void service(LiveService service) {
    roster(service.tasks(), service.arn());
    service.fleets().forEach(fleet -> roster(fleet.tasks(), fleet.id()));
    Service view = ServiceView.of(service, true);
    assertThat(view.runningCount())
        .isEqualTo(count(service.tasks().all(), task -> task.status() == TaskStatus.RUNNING));
    assertThat(view.pendingCount())
        .isEqualTo(count(service.tasks().all(), task -> task.status().isPending()));
    if (service.controller() == DeploymentControllerType.ECS) {
      parts(
          view,
          view.deployments().stream().map(each -> each.runningCount()),
          view.deployments().stream().map(each -> each.pendingCount()));
    } else {
      parts(
          view,
          view.taskSets().stream().map(each -> each.runningCount()),
          view.taskSets().stream().map(each -> each.pendingCount()));
      service.taskSets().values().forEach(Auditor::computedDesiredCount);
    }
  }

  /** What the parts of an ACTIVE service have is what the service has. */
  private static void parts(Service view, Stream<Integer> running, Stream<Integer> pending) {
    if ("ACTIVE".equals(view.status())) {
      assertThat(running.mapToInt(Integer::intValue).sum())
          .as("running in the parts of %s", view.serviceName())
          .isEqualTo(view.runningCount());
      assertThat(pending.mapToInt(Integer::intValue).sum())
          .as("pending in the parts of %s", view.serviceName())
          .isEqualTo(view.pendingCount());
    }
  }

  /** Scales are in tenths of a percent, so whole numbers are exact. */
  private static void computedDesiredCount(LiveTaskSet taskSet) {
    var view = taskSet.toSdk(true);
    long tenths = Math.round(view.scale().value() * 10);
    long expected =
        taskSet.isDraining() ? 0 : (taskSet.service().desiredCount() * tenths + 999) / 1000;
    assertThat(view.computedDesiredCount()).isEqualTo((int) expected);
  }

  static int count(Collection<LiveTask> tasks, Predicate<LiveTask> condition) {
    return (int) new ArrayList<>(tasks).stream().filter(condition).count();
  }
}
