package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The budget by the simulator's log alone: after every change of a container instance, how many
 * were DRAINING, and how many ACTIVE.
 */
record BudgetLog(int mostDraining, int leastActive, int drains) {
  static long now(EcsSimulator simulator) {
    List<Event> all = simulator.events().all();
    return all.isEmpty() ? 0 : all.get(all.size() - 1).sequence();
  }

  static BudgetLog since(long sequence, EcsSimulator simulator) {
    Map<String, String> states = new HashMap<>();
    int draining = 0;
    int active = Integer.MAX_VALUE;
    int drains = 0;
    if (simulator.events().dropped() > 0) {
      throw new AssertionError("the log has dropped events");
    }
    for (Event event : simulator.events().all()) {
      if (event.kind() != Event.Kind.CONTAINER_INSTANCE) {
        continue;
      }
      String state = event.text().substring(0, event.text().indexOf(','));
      String before = states.put(event.resource(), state);
      if (event.sequence() > sequence) {
        drains += state.equals("DRAINING") && !state.equals(before) ? 1 : 0;
        draining = Math.max(draining, count(states, "DRAINING"));
        active = Math.min(active, count(states, "ACTIVE"));
      }
    }
    return new BudgetLog(draining, active, drains);
  }

  private static int count(Map<String, String> states, String state) {
    return (int) states.values().stream().filter(state::equals).count();
  }
}
