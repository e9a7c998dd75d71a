package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.placement.Placement;
import io.github.fluentecs.simulator.engine.placement.PlacementResult;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Starts tasks of one spec, as many as there is room for. */
public final class TaskLauncher {
  private final CapacityProviders capacityProviders;
  private final TaskLifecycle lifecycle;
  private final Placements placements;
  private final QuotaChecks quotas;

  public TaskLauncher(
      CapacityProviders capacityProviders,
      TaskLifecycle lifecycle,
      Placements placements,
      QuotaChecks quotas) {
    this.capacityProviders = capacityProviders;
    this.lifecycle = lifecycle;
    this.placements = placements;
    this.quotas = quotas;
  }

  /**
   * What became of a launch.
   *
   * @param tasks the tasks that were started
   * @param failures one for every task that was not
   */
  public record Outcome(List<LiveTask> tasks, List<Failure> failures) {}

  public Outcome launch(LaunchSpec spec, int count) {
    Placement placement = placements.within(spec.cluster());
    List<LiveTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PlacementResult choice =
          spec.isOnManagedCapacity() ? placements.onFargate(spec) : placement.choose(spec);
      if (choice.place() != null) {
        tasks.add(lifecycle.launch(spec, choice.place()));
      } else if (scales(spec)) {
        tasks.add(lifecycle.launchWaiting(spec, choice.failure()));
      } else {
        failures.add(choice.failure());
      }
    }
    return new Outcome(List.copyOf(tasks), List.copyOf(failures));
  }

  /** Whether more instances may come for such tasks, and there is room for one more to wait. */
  boolean scales(LaunchSpec spec) {
    String name = spec.template().capacityProviderName();
    LiveCapacityProvider provider = name == null ? null : capacityProviders.find(name);
    int provisioning = spec.cluster().tasks().tally().count(TaskStatus.PROVISIONING);
    return provider != null && provider.isManagedScaling() && quotas.mayWait(provisioning + 1);
  }
}
