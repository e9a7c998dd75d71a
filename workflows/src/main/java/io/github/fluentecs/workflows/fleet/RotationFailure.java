package io.github.fluentecs.workflows.fleet;

import static java.util.stream.Collectors.joining;

import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.WaitFailure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why a rotation has failed. */
public sealed interface RotationFailure extends Blocker {
  /**
   * It was refused before anything was changed.
   *
   * @param plan what would have been done
   * @param why the reason, a sentence
   * @param remedy what to do, a sentence
   */
  record Refused(RotationPlan plan, String why, String remedy) implements RotationFailure {
    /**
     * Refuses a null.
     *
     * @param plan what would have been done
     * @param why the reason, a sentence
     * @param remedy what to do, a sentence
     */
    public Refused {
      Objects.requireNonNull(plan, "plan");
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String message() {
      return "Nothing was changed: " + why;
    }
  }

  /**
   * It ended before all were replaced. What was DRAINING is ACTIVE again.
   *
   * @param result how far it came
   * @param cause why it ended
   * @param notReactivated why instances may have stayed DRAINING; absent where none has
   */
  record Unfinished(RotationResult result, WaitFailure cause, Optional<WaitFailure> notReactivated)
      implements RotationFailure {
    private static final int NAMED = 5;

    /**
     * Refuses a null.
     *
     * @param result how far it came
     * @param cause why it ended
     * @param notReactivated why instances may have stayed DRAINING; absent where none has
     */
    public Unfinished {
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(notReactivated, "notReactivated");
    }

    @Override
    public String message() {
      List<RotationLeft> left = result.left();
      return result.replaced().size()
          + " container instances were replaced, "
          + left.size()
          + " were left"
          + (left.isEmpty() ? "" : ": ")
          + left.stream().limit(NAMED).map(RotationLeft::toString).collect(joining("; "))
          + (left.size() > NAMED ? "; ..." : "")
          + notReactivated
              .map(why -> ". Some may still be DRAINING, since making them ACTIVE failed: ")
              .orElse(". ")
          + notReactivated.map(why -> why.message() + " ").orElse("")
          + "It ended since: "
          + cause.message();
    }

    @Override
    public String remedy() {
      return "Correct the reason, then run the same words again.";
    }
  }

  /**
   * Machines that came while it ran are selected too, so that it would never end.
   *
   * @param instances their container instances
   */
  record NotRenewed(List<ContainerInstanceRef> instances) implements RotationFailure {
    /**
     * Copies the list.
     *
     * @param instances their container instances
     */
    public NotRenewed {
      instances = Arguments.copyOf("instances", instances);
    }

    @Override
    public String message() {
      return "New container instances are selected as the old ones are: "
          + instances.stream().map(ContainerInstanceRef::id).collect(joining(", "))
          + ".";
    }

    @Override
    public String remedy() {
      return "Give the group the launch template of the new machines, then run it again.";
    }
  }

  /**
   * The machines could not be asked or changed.
   *
   * @param call what was called
   * @param cause what it threw at the last try
   */
  record MachinesFailed(String call, RuntimeException cause) implements RotationFailure {
    /**
     * Refuses a null.
     *
     * @param call what was called
     * @param cause what it threw at the last try
     */
    public MachinesFailed {
      Objects.requireNonNull(call, "call");
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public String message() {
      return call + " failed: " + cause;
    }
  }
}
