package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a release would do, as of when it was asked. Immutable.
 *
 * @param services one for each service, in the order of the release
 */
public record ReleasePlan(List<ServicePlan> services) {
  /**
   * Copies the list.
   *
   * @param services one for each service, in the order of the release
   */
  public ReleasePlan {
    services = Arguments.copyOf("services", services);
  }

  /**
   * Returns whether the release would leave everything as it is.
   *
   * @return true if no service would be updated and nothing registered
   */
  public boolean isUnchanged() {
    return services.stream().allMatch(ServicePlan::isUnchanged);
  }

  /** Returns the plan in lines, one for each change. */
  @Override
  public String toString() {
    return services.stream().map(ReleasePlan::lines).collect(Collectors.joining("\n"));
  }

  private static String lines(ServicePlan plan) {
    String head =
        plan.service()
            + ": "
            + (plan.isUnchanged()
                ? "unchanged, " + plan.running().id()
                : (plan.registers() ? "a new revision of " : "the revision ")
                    + plan.base().id()
                    + (plan.deploys() ? ", in place of " + plan.running().id() : ""));
    return plan.changes().stream()
        .map(change -> "\n  " + change)
        .collect(Collectors.joining("", head, ""));
  }
}
