package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fault that strikes tasks. It strikes tasks that are launched while it is active; one that names
 * a {@linkplain #task task} strikes that task, which may be running already. Each task that it
 * strikes counts once for {@link When#times()}.
 *
 * @param kind what happens
 * @param exitCode what the program returns where the kind is {@link Kind#CONTAINER_EXIT}
 * @param after how long after the start of the container, or after the injection for a task that is
 *     named; zero or longer
 * @param target the tasks and containers that it strikes
 */
public record TaskFault(Kind kind, int exitCode, Duration after, Target target) implements Fault {

  /**
   * Refuses what cannot be.
   *
   * @throws IllegalArgumentException if the exit code is outside of 0 to 255 or the time negative
   */
  public TaskFault {
    requireNonNull(kind, "kind");
    requireNonNull(target, "target");
    if (exitCode < 0 || exitCode > 255) {
      throw new IllegalArgumentException("exitCode is 0 to 255, not " + exitCode);
    }
    if (after.isNegative()) {
      throw new IllegalArgumentException("after is zero or longer, not " + after);
    }
  }

  /** What happens to a task. */
  public enum Kind {
    /** A container's program ends by itself. */
    CONTAINER_EXIT,
    /** An image cannot be pulled. */
    IMAGE_PULL_FAILURE,
    /** Health checks of containers and load balancers fail. */
    FAILING_HEALTH_CHECKS,
    /** The network interface does not come up. */
    INTERFACE_TIMEOUT,
    /** Programs do not listen to the stop signal. */
    IGNORED_STOP_SIGNAL,
    /** Spot capacity is taken back. */
    SPOT_INTERRUPTION
  }

  /**
   * The tasks and containers that a fault strikes; a member that is null limits nothing.
   *
   * @param family the family of the task definition
   * @param container the container's name
   * @param task the task's ARN
   */
  public record Target(@Nullable String family, @Nullable String container, @Nullable String task) {
    private static final Target ALL = new Target(null, null, null);
  }

  static TaskFault of(Kind kind) {
    return new TaskFault(kind, 0, Duration.ZERO, Target.ALL);
  }

  TaskFault exitCode(int code) {
    return new TaskFault(kind, code, after, target);
  }

  /**
   * The same, later in the life of the task.
   *
   * @param span how long after the container's start
   * @return a copy
   */
  public TaskFault after(Duration span) {
    return new TaskFault(kind, exitCode, span, target);
  }

  /**
   * The same for the tasks of one family.
   *
   * @param family such as {@code web}, without a revision
   * @return a copy
   */
  public TaskFault family(String family) {
    return with(new Target(requireNonNull(family, "family"), target.container, target.task));
  }

  /**
   * The same for one container of the tasks.
   *
   * @param container its name in the task definition
   * @return a copy
   */
  public TaskFault container(String container) {
    return with(new Target(target.family, requireNonNull(container, "container"), target.task));
  }

  /**
   * The same for one task that there is already.
   *
   * @param arn its ARN
   * @return a copy
   */
  public TaskFault task(String arn) {
    return with(new Target(target.family, target.container, requireNonNull(arn, "arn")));
  }

  private TaskFault with(Target other) {
    return new TaskFault(kind, exitCode, after, other);
  }

  @Override
  public String name() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return such as {@code container-exit code=1 after=PT10S family=worker}
   */
  @Override
  public String toString() {
    FaultTokens words = new FaultTokens();
    words.add("code", kind == Kind.CONTAINER_EXIT ? Integer.valueOf(exitCode) : null);
    words.add("after", after.isZero() ? null : after);
    words.add("family", target.family);
    words.add("container", target.container);
    words.add("task", target.task);
    return (name() + " " + words).strip();
  }
}
