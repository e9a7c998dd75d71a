package io.github.fluentecs.simulator.engine.fault;

import io.github.fluentecs.simulator.fault.CapacityFault;
import java.util.List;
import java.util.Objects;

/**
 * The zones that have no room for a task.
 *
 * @param faults why
 */
public record CapacityShortage(List<CapacityFault> faults) {

  public boolean strikes(String zone) {
    return faults.stream().anyMatch(fault -> fault.zone() == null || fault.zone().equals(zone));
  }

  /** What failures tell as the reason. */
  public String reason(String usual) {
    return faults.stream()
        .map(CapacityFault::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(usual);
  }
}
