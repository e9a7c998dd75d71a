package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLauncher;
import io.github.fluentecs.simulator.engine.placement.Distribution;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Starts tasks of fleets, spread over capacity providers, and paces the attempts. */
public final class FleetLauncher {
  private final CapacityProviders capacityProviders;
  private final TaskLauncher launcher;
  private final ServiceMessages messages;
  private final StartThrottling throttling;

  public FleetLauncher(
      CapacityProviders capacityProviders,
      TaskLauncher launcher,
      ServiceMessages messages,
      StartThrottling throttling) {
    this.capacityProviders = capacityProviders;
    this.launcher = launcher;
    this.messages = messages;
    this.throttling = throttling;
  }

  /** Whether the fleet is in no pause. */
  boolean mayLaunch(Fleet fleet) {
    return throttling.mayLaunch(fleet);
  }

  /** Starts tasks, at most as many as there is room for; returns how many. */
  int launch(Fleet fleet, int count) {
    List<LiveTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    specs(fleet, count)
        .forEach(
            (spec, share) -> {
              TaskLauncher.Outcome outcome = launcher.launch(spec, share);
              tasks.addAll(outcome.tasks());
              failures.addAll(outcome.failures());
            });
    tell(fleet, tasks, failures);
    return tasks.size();
  }

  /** Says what became of an attempt to start tasks, and paces the next one. */
  void tell(Fleet fleet, List<LiveTask> tasks, List<Failure> failures) {
    if (!tasks.isEmpty()) {
      messages.started(fleet, tasks);
    }
    if (failures.isEmpty()) {
      throttling.placed(fleet);
    } else {
      throttling.unplaced(fleet);
      messages.unplaced(fleet, failures.get(0));
    }
  }

  private Map<LaunchSpec, Integer> specs(Fleet fleet, int count) {
    List<CapacityProviderStrategyItem> strategy = fleet.blueprint().strategy();
    Map<LaunchSpec, Integer> shares = new LinkedHashMap<>();
    if (strategy.isEmpty()) {
      shares.put(FleetLaunchSpecs.of(fleet), count);
      return shares;
    }
    Distribution distribution = Distribution.of(strategy);
    List<Integer> placed = placed(fleet, strategy);
    int[] wanted = new int[strategy.size()];
    for (int i = 0; i < count; i++) {
      int position = distribution.next(placed);
      placed.set(position, placed.get(position) + 1);
      wanted[position]++;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] > 0) {
        LiveCapacityProvider provider =
            capacityProviders.require(strategy.get(i).capacityProvider());
        shares.put(FleetLaunchSpecs.of(fleet).on(provider), wanted[i]);
      }
    }
    return shares;
  }

  private static List<Integer> placed(Fleet fleet, List<CapacityProviderStrategyItem> strategy) {
    List<Integer> placed = new ArrayList<>();
    for (CapacityProviderStrategyItem item : strategy) {
      String provider = Arns.lastPart(item.capacityProvider());
      placed.add(
          (int)
              fleet.tasks().alive().stream()
                  .filter(LiveTask::isWanted)
                  .filter(task -> isOn(task, provider))
                  .count());
    }
    return placed;
  }

  private static boolean isOn(LiveTask task, @Nullable String provider) {
    return provider != null && provider.equals(task.spec().template().capacityProviderName());
  }
}
