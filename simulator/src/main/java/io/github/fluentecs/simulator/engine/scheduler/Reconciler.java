package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.LiveService;

/** Brings a service one step closer to its desired state. */
@FunctionalInterface
interface Reconciler {
  void reconcile(LiveService service);
}
