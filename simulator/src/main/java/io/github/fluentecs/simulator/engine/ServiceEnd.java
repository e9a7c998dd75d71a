package io.github.fluentecs.simulator.engine;

import java.time.Duration;
import java.time.Instant;

/** Deletes services: their tasks stop, then they are INACTIVE, then they are purged. */
final class ServiceEnd implements Reconciler {
  /** How long an INACTIVE service can be described. */
  private static final Duration RETENTION = Duration.ofHours(1);

  private final Timeline timeline;
  private final Watchers watchers;
  private final FleetStopper stopper;

  ServiceEnd(Timeline timeline, Watchers watchers, FleetStopper stopper) {
    this.timeline = timeline;
    this.watchers = watchers;
    this.stopper = stopper;
  }

  /** Takes an ACTIVE service out of work; without tasks that run it is INACTIVE at once. */
  void begin(LiveService service) {
    Instant now = timeline.now();
    service.reconfigure(service.template().toBuilder().desiredCount(0).build());
    Rollouts.end(service.deployments().current(), "The service was deleted.", now);
    if (isAtWork(service)) {
      service.move(ServiceStatus.Move.DRAIN, now);
    } else {
      end(service);
    }
    watchers.serviceChanged(service);
  }

  private static boolean isAtWork(LiveService service) {
    Tally tally = service.tasks().tally();
    return tally.running() + tally.pending() + tally.in(TaskStatus.DEACTIVATING) > 0;
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
      watchers.serviceChanged(service);
    }
  }
}
