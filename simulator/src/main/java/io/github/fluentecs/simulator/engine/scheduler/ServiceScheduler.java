package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.TaskHealth;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps every service at its desired tasks. Every change marks the services that it concerns; each
 * marked service is reconciled next, without any time passing.
 */
public final class ServiceScheduler implements ChangeListener {
  private final Timeline timeline;
  private final StartThrottling throttling;
  private final Reconcilers reconcilers;
  private final Set<LiveService> marked = new LinkedHashSet<>();
  private final Set<LiveService> watchingInstances = new LinkedHashSet<>();

  public ServiceScheduler(Timeline timeline, StartThrottling throttling, Reconcilers reconcilers) {
    this.timeline = timeline;
    this.throttling = throttling;
    this.reconcilers = reconcilers;
  }

  @Override
  public void taskChanged(LiveTask task) {
    LaunchSpec.Owner owner = task.spec().owner();
    if (owner != null) {
      takeIn(task, owner.fleet());
      awaitGrace(task, owner.service());
      mark(owner.service());
    }
  }

  /** A check that fails within the grace period is looked at again after it. */
  private void awaitGrace(LiveTask task, LiveService service) {
    Instant startedAt = task.times().startedAt();
    if (task.isWanted() && startedAt != null && TaskHealth.failsChecks(task)) {
      Instant end = startedAt.plus(new TaskHealth(service).grace());
      Duration rest = Duration.between(timeline.now(), end);
      if (rest.compareTo(Duration.ZERO) > 0) {
        timeline.after(rest, () -> mark(service));
      }
    }
  }

  private void takeIn(LiveTask task, Fleet fleet) {
    switch (fleet.progress().changed(task)) {
      case RAN -> {
        fleet.progress().pause().reset();
        Duration delay = TaskHealth.delay(task);
        timeline.after(delay, () -> mark(fleet.service()));
      }
      case START_FAILED -> throttling.startFailed(fleet);
      case CRASHED -> throttling.crashed(fleet);
      case NONE -> {
        // It makes no difference to the fleet as such.
      }
    }
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    instance.tasks().alive().forEach(this::taskChanged);
    for (LiveService service : List.copyOf(watchingInstances)) {
      if (service.cluster() == instance.cluster()) {
        service.fleets().forEach(fleet -> fleet.progress().hint());
        mark(service);
      }
    }
  }

  @Override
  public void serviceChanged(LiveService service) {
    mark(service);
  }

  /** Marks all services of the cluster, whose deployments may watch the alarm. */
  public void alarmRaised(LiveCluster cluster) {
    cluster.services().values().forEach(this::mark);
  }

  private void mark(LiveService service) {
    if (service.status() != ServiceStatus.INACTIVE && marked.add(service)) {
      timeline.after(Duration.ZERO, () -> reconcile(service));
    }
  }

  private void reconcile(LiveService service) {
    marked.remove(service);
    reconcilers.step(service);
    boolean isWatching =
        service.isActive()
            && (service.isDaemon()
                || service.fleets().stream().anyMatch(fleet -> fleet.progress().isLackingRoom()));
    if (isWatching) {
      watchingInstances.add(service);
    } else {
      watchingInstances.remove(service);
    }
  }
}
