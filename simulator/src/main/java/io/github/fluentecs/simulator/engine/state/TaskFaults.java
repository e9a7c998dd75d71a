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
        .filter(fault -> fault.kind() == kind && FaultAim.targets(fault, container))
        .findFirst()
        .orElse(null);
  }
}
