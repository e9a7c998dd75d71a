package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Blocker;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended: a closed family. Immutable and thread-safe.
 *
 * <p>Only {@link Exited} means that the program ran to its end; compare with {@code instanceof}, or
 * use {@link #succeeded()}.
 */
public sealed interface TaskOutcome extends Blocker {
  /**
   * Returns the task as it was seen last.
   *
   * @return empty for a task that was never seen
   */
  Optional<Task> task();

  /**
   * Returns the exit codes.
   *
   * @return by container name; a container that never ran, or was lost, has none
   */
  default Map<String, Integer> exitCodes() {
    return task().map(StopCause::exitCodes).orElseGet(Map::of);
  }

  /**
   * Returns whether the task ran to its own end and every container that ran returned 0. A
   * container whose exit code ECS lost, and gives a reason for, did not; those that AWS adds, such
   * as the agent of Service Connect, may lack a code. Where other containers are stopped with the
   * essential one, use {@link #succeeded(String)}.
   *
   * @return false for every outcome but {@link Exited}
   */
  default boolean succeeded() {
    return false;
  }

  /**
   * Returns whether the task ran to its own end and one container returned 0.
   *
   * @param container the name of the container that counts
   * @return false for every outcome but {@link Exited}
   */
  default boolean succeeded(String container) {
    Objects.requireNonNull(container, "container");
    return false;
  }

  /** A task that was observed as STOPPED. */
  sealed interface Stopped extends TaskOutcome {
    /**
     * Returns the task that stopped.
     *
     * @return the task
     */
    Task stopped();

    @Override
    default Optional<Task> task() {
      return Optional.of(stopped());
    }
  }

  /**
   * A container that is essential exited, and the task with it.
   *
   * @param stopped the task
   */
  record Exited(Task stopped) implements Stopped {
    /**
     * Refuses a null.
     *
     * @param stopped the task
     */
    public Exited {
      Objects.requireNonNull(stopped, "stopped");
    }

    @Override
    public boolean succeeded() {
      Map<String, Integer> codes = exitCodes();
      return !codes.isEmpty()
          && codes.values().stream().allMatch(code -> code == 0)
          && stopped.containers().stream().noneMatch(StopCause::lostItsCode);
    }

    @Override
    public boolean succeeded(String container) {
      Objects.requireNonNull(container, "container");
      return Objects.equals(exitCodes().get(container), 0);
    }

    @Override
    public String message() {
      return stopped.ref() + " exited with " + exitCodes() + StopCause.because(stopped) + ".";
    }

    @Override
    public String remedy() {
      return "Read the container's log.";
    }
  }

  /**
   * The task never ran.
   *
   * @param stopped the task
   */
  record FailedToStart(Task stopped) implements Stopped {
    /**
     * Refuses a null.
     *
     * @param stopped the task
     */
    public FailedToStart {
      Objects.requireNonNull(stopped, "stopped");
    }

    @Override
    public String message() {
      return stopped.ref() + " failed to start" + StopCause.because(stopped) + ".";
    }

    @Override
    public String remedy() {
      return "Remove the reason, then run the task again.";
    }
  }

  /**
   * The task was stopped by a user or by the scheduler of its service.
   *
   * @param stopped the task
   */
  record Killed(Task stopped) implements Stopped {
    /**
     * Refuses a null.
     *
     * @param stopped the task
     */
    public Killed {
      Objects.requireNonNull(stopped, "stopped");
    }

    @Override
    public String message() {
      return stopped.ref() + " was stopped" + StopCause.because(stopped) + ".";
    }

    @Override
    public String remedy() {
      return "Run the task again, if it was not meant.";
    }
  }

  /**
   * Spot capacity was taken back.
   *
   * @param stopped the task
   */
  record SpotInterrupted(Task stopped) implements Stopped {
    /**
     * Refuses a null.
     *
     * @param stopped the task
     */
    public SpotInterrupted {
      Objects.requireNonNull(stopped, "stopped");
    }

    @Override
    public String message() {
      return stopped.ref() + " lost its Spot capacity" + StopCause.because(stopped) + ".";
    }

    @Override
    public String remedy() {
      return "Run the task again, on demand if it must not be interrupted.";
    }
  }

  /**
   * The host was stopped or terminated, or is broken.
   *
   * @param stopped the task
   */
  record HostLost(Task stopped) implements Stopped {
    /**
     * Refuses a null.
     *
     * @param stopped the task
     */
    public HostLost {
      Objects.requireNonNull(stopped, "stopped");
    }

    @Override
    public String message() {
      return stopped.ref() + " lost its host" + StopCause.because(stopped) + ".";
    }

    @Override
    public String remedy() {
      return "Run the task again.";
    }
  }

  /**
   * ECS does not know the task: it stopped more than about an hour ago, or never was, so how it
   * ended cannot be told.
   *
   * @param ref the task
   * @param before the task as it was seen last; null when it never was
   */
  record Expired(TaskRef ref, @Nullable Task before) implements TaskOutcome {
    /**
     * Refuses a null reference.
     *
     * @param ref the task
     * @param before the task as it was seen last; null when it never was
     */
    public Expired {
      Objects.requireNonNull(ref, "ref");
    }

    @Override
    public Optional<Task> task() {
      return Optional.ofNullable(before);
    }

    @Override
    public String message() {
      return "ECS does not know " + ref + ": it stopped more than an hour ago, or never existed.";
    }

    @Override
    public String remedy() {
      return "Check id, cluster and Region; keep what a wait has seen, since ECS forgets it.";
    }
  }

  /**
   * Returns how a stopped task ended, by its stop code, reasons and exit codes.
   *
   * @param stopped a task whose last status is STOPPED
   * @return how it ended
   */
  static TaskOutcome of(Task stopped) {
    Objects.requireNonNull(stopped, "stopped");
    return StopCause.outcome(stopped);
  }
}
