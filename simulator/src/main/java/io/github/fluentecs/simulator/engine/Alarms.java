package io.github.fluentecs.simulator.engine;

import java.util.Set;
import java.util.TreeSet;

/** The CloudWatch alarms of one Region that are in the state ALARM. */
final class Alarms {
  private final Set<String> raised = new TreeSet<>();
  private final Runnable onRaise;

  /**
   * None is raised.
   *
   * @param onRaise is told when one is
   */
  Alarms(Runnable onRaise) {
    this.onRaise = onRaise;
  }

  void raise(String name) {
    if (raised.add(name)) {
      onRaise.run();
    }
  }

  void clear(String name) {
    raised.remove(name);
  }

  boolean isRaised(String name) {
    return raised.contains(name);
  }
}
