package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.id.Arns;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a cluster, an instance, a service or a task set: by id, in the order of their birth,
 * with their tally. A task stays until its retention is over.
 */
public final class TaskRoster {
  private final Map<String, LiveTask> byId = new LinkedHashMap<>();
  private final Set<LiveTask> alive = new LinkedHashSet<>();
  private final TaskCounts tally = new TaskCounts();

  void add(LiveTask task) {
    byId.put(task.id(), task);
    alive.add(task);
    tally.add(task, 1);
  }

  void remove(LiveTask task) {
    byId.remove(task.id());
    alive.remove(task);
    tally.add(task, -1);
  }

  public @Nullable LiveTask find(String id) {
    return byId.get(id);
  }

  /** By id or ARN. */
  public @Nullable LiveTask findByReference(String reference) {
    LiveTask task = byId.get(Arns.lastPart(reference));
    return task != null && Arns.matches(reference, task.arn()) ? task : null;
  }

  public Collection<LiveTask> all() {
    return byId.values();
  }

  /** Those that are not over, in the order of their birth. */
  public Collection<LiveTask> alive() {
    return alive;
  }

  /** The task is over, but stays visible. */
  void retire(LiveTask task) {
    alive.remove(task);
  }

  public TaskCounts tally() {
    return tally;
  }
}
