package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;

/** Passes every change on, in the order of subscription. */
final class Watchers implements Watcher {
  private final List<Watcher> watchers = new ArrayList<>();

  void add(Watcher watcher) {
    watchers.add(watcher);
  }

  @Override
  public void taskChanged(LiveTask task) {
    watchers.forEach(watcher -> watcher.taskChanged(task));
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    watchers.forEach(watcher -> watcher.instanceChanged(instance));
  }

  @Override
  public void serviceChanged(LiveService service) {
    watchers.forEach(watcher -> watcher.serviceChanged(service));
  }
}
