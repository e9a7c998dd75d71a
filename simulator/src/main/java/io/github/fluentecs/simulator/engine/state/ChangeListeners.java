package io.github.fluentecs.simulator.engine.state;

import java.util.ArrayList;
import java.util.List;

/** Passes every change on, in the order of subscription. */
public final class ChangeListeners implements ChangeListener {
  private final List<ChangeListener> listeners = new ArrayList<>();

  public void add(ChangeListener listener) {
    listeners.add(listener);
  }

  @Override
  public void taskChanged(LiveTask task) {
    listeners.forEach(listener -> listener.taskChanged(task));
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    listeners.forEach(listener -> listener.instanceChanged(instance));
  }

  @Override
  public void serviceChanged(LiveService service) {
    listeners.forEach(listener -> listener.serviceChanged(service));
  }
}
