package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * What a rotation has come to.
 *
 * @param plan what was there when this run began
 * @param replaced those that are gone
 * @param left those that are still there, ACTIVE as before
 * @param unregistered how many machines of the group have no container instance yet
 */
public record RotationResult(
    RotationPlan plan,
    List<ContainerInstanceRef> replaced,
    List<RotationLeft> left,
    int unregistered) {
  /**
   * Copies the lists.
   *
   * @param plan what was there when this run began
   * @param replaced those that are gone
   * @param left those that are still there, ACTIVE as before
   * @param unregistered how many machines of the group have no container instance yet
   */
  public RotationResult {
    Objects.requireNonNull(plan, "plan");
    replaced = Arguments.copyOf("replaced", replaced);
    left = Arguments.copyOf("left", left);
  }

  /**
   * Returns whether all of them are gone.
   *
   * @return false where some were left
   */
  public boolean isComplete() {
    return left.isEmpty();
  }
}
