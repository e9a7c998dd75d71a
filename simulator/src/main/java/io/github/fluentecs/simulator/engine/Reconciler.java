package io.github.fluentecs.simulator.engine;

/** Brings a service one step closer to what it is to be. */
@FunctionalInterface
interface Reconciler {
  void reconcile(LiveService service);
}
