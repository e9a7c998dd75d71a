package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Starts tasks of one spec, as many as there is room for. */
final class Launcher {
  private Launcher() {}

  /**
   * What became of a launch.
   *
   * @param tasks the tasks that were started
   * @param failures one for every task that was not
   */
  record Outcome(List<LiveTask> tasks, List<Failure> failures) {}

  static Outcome launch(Region region, LaunchSpec spec, int count) {
    Placement placement = new Placement(region, spec.cluster());
    List<LiveTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Choice choice =
          spec.isOnManagedCapacity() ? FargatePlaces.choose(region, spec) : placement.choose(spec);
      if (choice.place() != null) {
        tasks.add(region.lifecycle().launch(spec, choice.place()));
      } else if (scales(region, spec)) {
        tasks.add(region.lifecycle().launchWaiting(spec, choice.failure()));
      } else {
        failures.add(choice.failure());
      }
    }
    return new Outcome(List.copyOf(tasks), List.copyOf(failures));
  }

  /** Whether more instances may come for such tasks, and there is room for one more to wait. */
  static boolean scales(Region region, LaunchSpec spec) {
    String name = spec.template().capacityProviderName();
    LiveCapacityProvider provider = name == null ? null : region.capacityProviders().find(name);
    int provisioning = spec.cluster().tasks().tally().in(TaskStatus.PROVISIONING);
    return provider != null && provider.isManagedScaling() && provisioning < WaitingTasks.MOST;
  }
}
