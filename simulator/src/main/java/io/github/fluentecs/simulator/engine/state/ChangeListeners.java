package io.github.fluentecs.simulator.engine.state;

import java.util.ArrayList;
import java.util.List;

/** Passes every change on, in the order of subscription. */
public final class ChangeListeners implements ChangeListener {
  private final List<ChangeListener> watchers = new ArrayList<>();

  public void add(ChangeListener watcher) {
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
