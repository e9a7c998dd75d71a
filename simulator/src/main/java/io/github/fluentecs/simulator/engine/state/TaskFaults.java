package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.fault.ActiveFault;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskFault.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that a task has met or has in store. */
public final class TaskFaults {
  private final List<ActiveFault> faults = new ArrayList<>(0);

  public void add(ActiveFault fault) {
    faults.add(fault);
  }

  /** Whether the fault could mean the task, its limits and a task named by it aside. */
  public static boolean canStrike(LiveTask task, TaskFault fault) {
    String family = fault.target().family();
    String container = fault.target().container();
    LaunchSpec spec = task.spec();
    boolean isKindPossible =
        switch (fault.kind()) {
          case INTERFACE_TIMEOUT -> spec.isAwsvpc();
          case SPOT_INTERRUPTION -> "FARGATE_SPOT".equals(spec.template().capacityProviderName());
          default -> true;
        };
    return isKindPossible
        && (family == null || family.equals(spec.definition().family()))
        && (container == null
            || task.containers().stream().anyMatch(each -> each.name().equals(container)));
  }

  /** The oldest fault of a kind that is not over; null for none. */
  public @Nullable TaskFault find(Kind kind) {
    return faults.stream()
        .filter(fault -> !fault.isOver())
        .map(fault -> (TaskFault) fault.fault())
        .filter(fault -> fault.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** The oldest fault of a kind that means the container and is not over; null for none. */
  public @Nullable TaskFault find(Kind kind, LiveContainer container) {
    return faults.stream()
        .filter(fault -> !fault.isOver())
        .map(fault -> (TaskFault) fault.fault())
        .filter(fault -> fault.kind() == kind && targets(fault, container))
        .findFirst()
        .orElse(null);
  }

  public static boolean targets(TaskFault fault, LiveContainer container) {
    String name = fault.target().container();
    return name == null || name.equals(container.name());
  }
}
