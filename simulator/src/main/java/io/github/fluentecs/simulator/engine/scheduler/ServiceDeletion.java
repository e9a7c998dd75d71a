package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.TaskCounts;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Duration;
import java.time.Instant;

/** Deletes services: their tasks stop, then they are INACTIVE, then they are purged. */
public final class ServiceDeletion implements Reconciler {
  /** How long an INACTIVE service can be described. */
  private static final Duration RETENTION = Duration.ofHours(1);

  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final FleetStopper stopper;

  public ServiceDeletion(Timeline timeline, ChangeListeners listeners, FleetStopper stopper) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.stopper = stopper;
  }

  /** Begins to delete an ACTIVE service; one without running tasks is INACTIVE at once. */
  public void begin(LiveService service) {
    Instant now = timeline.now();
    service.reconfigure(service.template().toBuilder().desiredCount(0).build());
    Rollouts.end(service.deployments().current(), "The service was deleted.", now);
    if (isAtWork(service)) {
      service.move(ServiceStatus.Move.DRAIN, now);
    } else {
      end(service);
    }
    listeners.serviceChanged(service);
  }

  private static boolean isAtWork(LiveService service) {
    TaskCounts tally = service.tasks().tally();
    return tally.running() + tally.pending() + tally.count(TaskStatus.DEACTIVATING) > 0;
  }

  private void end(LiveService service) {
    service.move(ServiceStatus.Move.END, timeline.now());
    var services = service.cluster().services();
    timeline.eventually(RETENTION, () -> services.remove(service.name(), service));
  }

  @Override
  public void reconcile(LiveService service) {
    stopper.stop(service.tasks().alive().stream().filter(LiveTask::isWanted).toList());
    if (service.status() == ServiceStatus.DRAINING && !isAtWork(service)) {
      end(service);
      listeners.serviceChanged(service);
    }
  }
}
