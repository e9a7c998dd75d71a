package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.placement.PlacementResult;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * Keeps one task of a DAEMON service on every eligible instance. An old task stops before the new
 * one starts in its place.
 */
public final class DaemonReconciler implements Reconciler {
  private final Timeline timeline;
  private final TaskLifecycle lifecycle;
  private final Placements placements;
  private final Rollouts rollouts;
  private final FleetLauncher launcher;
  private final FleetStopper stopper;

  public DaemonReconciler(
      Timeline timeline,
      TaskLifecycle lifecycle,
      Placements placements,
      Rollouts rollouts,
      FleetLauncher launcher,
      FleetStopper stopper) {
    this.timeline = timeline;
    this.lifecycle = lifecycle;
    this.placements = placements;
    this.rollouts = rollouts;
    this.launcher = launcher;
    this.stopper = stopper;
  }

  @Override
  public void reconcile(LiveService service) {
    rollouts.review(service);
    LiveDeployment primary = service.deployments().primary();
    Fleet fleet = primary.fleet();
    Set<LiveInstance> eligible = eligible(service, fleet);
    service.reconfigure(service.template().toBuilder().desiredCount(eligible.size()).build());
    RollingBounds bounds =
        RollingBounds.of(eligible.size(), service.template().deploymentConfiguration(), true);
    ClassifiedTasks tasks = classify(service, fleet, eligible);
    if (!primary.isIn(RolloutState.FAILED)) {
      start(fleet, eligible, bounds.mayStart(tasks.occupied()));
    }
    stopper.stop(new StopSelection(tasks, bounds).choose(bounds.desired() - tasks.fresh()));
    rollouts.retireEmpty(service);
    rollouts.settle(service, classify(service, fleet, eligible).isSteady(service.desiredCount()));
  }

  private ClassifiedTasks classify(LiveService service, Fleet fleet, Set<LiveInstance> eligible) {
    Instant now = timeline.now();
    return new TaskClassifier(fleet, task -> !eligible.contains(task.instance()), now)
        .of(service.tasks().alive().stream().filter(task -> !isLast(task)).toList());
  }

  /**
   * Whether a task has to stay until the replicas beside it have stopped. Source: Amazon ECS
   * managed instance draining, "Daemon tasks are the last to stop after all replica tasks have
   * stopped".
   */
  private static boolean isLast(LiveTask task) {
    LiveInstance instance = task.instance();
    return instance != null
        && instance.isDraining()
        && instance.tasks().alive().stream()
            .map(LiveTask::service)
            .anyMatch(DaemonReconciler::hasReplicas);
  }

  private static boolean hasReplicas(@Nullable LiveService service) {
    return service != null && !service.isDaemon();
  }

  /**
   * ACTIVE instances that fit but for their present load, and connected ones only for new tasks.
   */
  private Set<LiveInstance> eligible(LiveService service, Fleet fleet) {
    Set<LiveInstance> eligible = new LinkedHashSet<>();
    for (LiveInstance instance : service.cluster().instances().values()) {
      PlacementResult choice = choose(fleet, instance);
      String reason = choice.reason() == null ? "" : String.valueOf(choice.reason().reason());
      boolean isLoaded = reason.startsWith("RESOURCE:");
      boolean isHome = instance.isActive() && reason.equals("AGENT") && hosts(instance, service);
      if (choice.place() != null || isLoaded || isHome) {
        eligible.add(instance);
      }
    }
    return eligible;
  }

  private PlacementResult choose(Fleet fleet, LiveInstance instance) {
    return placements.on(List.of(instance)).choose(FleetLaunchSpecs.of(fleet));
  }

  private static boolean hosts(LiveInstance instance, LiveService service) {
    return instance.tasks().alive().stream().anyMatch(task -> task.service() == service);
  }

  private void start(Fleet fleet, Set<LiveInstance> eligible, int count) {
    List<LiveTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    List<LiveInstance> empty =
        eligible.stream()
            .filter(instance -> !hosts(instance, fleet.service()))
            .limit(count)
            .toList();
    if (empty.isEmpty() || !launcher.mayLaunch(fleet)) {
      return;
    }
    for (LiveInstance instance : empty) {
      PlacementResult choice = choose(fleet, instance);
      if (choice.place() == null) {
        failures.add(choice.failure());
      } else {
        tasks.add(lifecycle.launch(FleetLaunchSpecs.of(fleet), choice.place()));
      }
    }
    launcher.tell(fleet, tasks, failures);
  }
}
