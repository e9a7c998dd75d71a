package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Lets tasks of some task definitions end: before they are RUNNING, or after. */
final class Saboteur implements ChangeListener {
  private final Region region;
  private final Set<String> failing = new HashSet<>();
  private final Set<String> crashing = new HashSet<>();
  private final Set<LiveTask> met = new HashSet<>();

  private Saboteur(Region region) {
    this.region = region;
  }

  static Saboteur in(Ecs ecs) {
    Saboteur saboteur = new Saboteur(ecs.region());
    ecs.region().listeners().add(saboteur);
    return saboteur;
  }

  /** Their tasks fail a second after they were born. */
  String failStarts(String definition) {
    failing.add(definition);
    return definition;
  }

  /** Their tasks exit five seconds after they were RUNNING. */
  String crash(String definition) {
    crashing.add(definition);
    return definition;
  }

  void relent() {
    failing.clear();
    crashing.clear();
  }

  @Override
  public void taskChanged(LiveTask task) {
    String definition = task.spec().definition().taskDefinitionArn();
    boolean isPending = task.status().isPending() && failing.contains(definition);
    boolean isRunning = task.status() == TaskStatus.RUNNING && crashing.contains(definition);
    if ((isPending || isRunning) && met.add(task)) {
      Duration delay = Duration.ofSeconds(isPending ? 1 : 5);
      region.timeline().after(delay, () -> end(task));
    }
  }

  private void end(LiveTask task) {
    boolean isPending = task.status().isPending();
    region
        .lifecycle()
        .stop(
            task,
            isPending ? TaskStopCode.TASK_FAILED_TO_START : TaskStopCode.ESSENTIAL_CONTAINER_EXITED,
            isPending ? "CannotPullContainerError" : "Essential container in task exited");
  }
}
