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
 * @param reason what ECS tells as the reason; null for the words that are usual
 * @param target the tasks and containers that it strikes
 */
public record TaskFault(
    Kind kind, int exitCode, Duration after, @Nullable String reason, TaskTarget target)
    implements Fault {

  /**
   * Refuses what cannot be.
   *
   * @param kind what happens
   * @param exitCode what the program returns where the kind is {@link Kind#CONTAINER_EXIT}
   * @param after how long after the start of the container, or after the injection for a task that
   *     is named; zero or longer
   * @param reason what ECS tells as the reason; null for the words that are usual
   * @param target the tasks and containers that it strikes
   * @throws IllegalArgumentException if the exit code is outside of 0 to 255, the time negative, or
   *     if the kind has no time or no reason
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
    if (!after.isZero() && !kind.hasTime) {
      throw new IllegalArgumentException(kind.text() + " has no time of its own, so no after");
    }
    if (reason != null && !kind.hasReason) {
      throw new IllegalArgumentException(kind.text() + " has no reason of its own");
    }
    if (reason != null && reason.isBlank()) {
      throw new IllegalArgumentException("reason is a text, not empty");
    }
  }

  /** What happens to a task. */
  public enum Kind {
    /** A container's program ends by itself. */
    CONTAINER_EXIT(true, false),
    /** A container's program ends by itself, and its exit code is lost. */
    MISSING_EXIT_CODE(true, true),
    /** An image cannot be pulled. */
    IMAGE_PULL_FAILURE(false, true),
    /** An environment file cannot be downloaded. */
    ENVIRONMENT_FILE_FAILURE(false, true),
    /** AWS adds a container that the task definition does not have. */
    INJECTED_AGENT(false, true),
    /** Health checks of containers and load balancers fail. */
    FAILING_HEALTH_CHECKS(true, false),
    /** The network interface does not come up. */
    INTERFACE_TIMEOUT(false, false),
    /** Programs do not listen to the stop signal. */
    IGNORED_STOP_SIGNAL(false, false),
    /** Spot capacity is taken back. */
    SPOT_INTERRUPTION(true, false);

    private final boolean hasTime;
    private final boolean hasReason;

    Kind(boolean hasTime, boolean hasReason) {
      this.hasTime = hasTime;
      this.hasReason = hasReason;
    }

    boolean hasTime() {
      return hasTime;
    }

    boolean hasReason() {
      return hasReason;
    }

    private String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static TaskFault of(Kind kind) {
    return new TaskFault(kind, 0, Duration.ZERO, null, TaskTarget.ALL);
  }

  TaskFault exitCode(int code) {
    return new TaskFault(kind, code, after, reason, target);
  }

  /**
   * The same, later in the life of the task.
   *
   * @param span how long after the container's start
   * @return a copy
   * @throws IllegalArgumentException if the kind happens at a time of its own
   */
  public TaskFault after(Duration span) {
    return new TaskFault(kind, exitCode, span, reason, target);
  }

  /**
   * The same with other words: the reason that ECS tells of the container or the task.
   *
   * @param text such as {@code DockerTimeoutError: Could not transition to stopped; timed out after
   *     waiting 1m30s}
   * @return a copy
   * @throws IllegalArgumentException if the kind has no reason, or the text is blank
   */
  public TaskFault reason(String text) {
    return new TaskFault(kind, exitCode, after, requireNonNull(text, "text"), target);
  }

  /**
   * The same for the tasks of one family.
   *
   * @param family such as {@code web}, without a revision
   * @return a copy
   * @throws IllegalArgumentException if it is not the name of a family
   */
  public TaskFault family(String family) {
    return with(Aim.FAMILY, family);
  }

  /**
   * The same for the tasks of one task definition.
   *
   * @param definition a family such as {@code web}, a revision such as {@code web:2}, or its ARN
   * @return a copy
   * @throws IllegalArgumentException if it is none of these
   */
  public TaskFault taskDefinition(String definition) {
    return with(Aim.TASK_DEFINITION, definition);
  }

  /**
   * The same for containers with one image. A fault of whole tasks strikes those that have such a
   * container.
   *
   * @param image such as {@code repo/web:2}, as the task definition has it; {@code repo/web} means
   *     every tag and digest
   * @return a copy
   * @throws IllegalArgumentException if it is empty or has blanks
   */
  public TaskFault image(String image) {
    return with(Aim.IMAGE, image);
  }

  /**
   * The same for the tasks of one service.
   *
   * @param service its name or ARN
   * @return a copy
   * @throws IllegalArgumentException if it is neither
   */
  public TaskFault service(String service) {
    return with(Aim.SERVICE, service);
  }

  /**
   * The same for the tasks of one cluster.
   *
   * @param cluster its name or ARN
   * @return a copy
   * @throws IllegalArgumentException if it is neither
   */
  public TaskFault cluster(String cluster) {
    return with(Aim.CLUSTER, cluster);
  }

  /**
   * The same for the tasks of one group.
   *
   * @param group such as {@code family:web}, {@code service:web}, or the one that RunTask was given
   * @return a copy
   * @throws IllegalArgumentException if there can be no such group
   */
  public TaskFault group(String group) {
    return with(Aim.GROUP, group);
  }

  /**
   * The same for one container of the tasks. A fault of whole tasks strikes those that have it.
   *
   * @param container its name in the task definition
   * @return a copy
   * @throws IllegalArgumentException if no container can have that name
   */
  public TaskFault container(String container) {
    return with(Aim.CONTAINER, container);
  }

  /**
   * The same for one task that there is already.
   *
   * @param arn its ARN
   * @return a copy
   * @throws IllegalArgumentException if it is not the ARN of a task
   */
  public TaskFault task(String arn) {
    return with(Aim.TASK, arn);
  }

  private TaskFault with(Aim aim, String value) {
    return new TaskFault(kind, exitCode, after, reason, target.with(aim, value));
  }

  @Override
  public String name() {
    return kind.text();
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
    words.add("reason", reason);
    target.aims().forEach((aim, value) -> words.add(aim.word(), value));
    return (name() + " " + words).strip();
  }
}
