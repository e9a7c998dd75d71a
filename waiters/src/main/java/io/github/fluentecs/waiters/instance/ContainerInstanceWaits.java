package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.AgentUpdateStatus;

/** Entry points to waits for container instances, meant for {@code import static}. */
public final class ContainerInstanceWaits {
  private static final int NAMED = 5;

  private ContainerInstanceWaits() {}

  /**
   * Returns the subject of waits for a container instance.
   *
   * @param instance the container instance
   * @return the subject, for {@link Waits#until}
   */
  public static Subject<ContainerInstance> subject(ContainerInstanceRef instance) {
    Objects.requireNonNull(instance, "instance");
    return Subject.of(ContainerInstanceLookup.INSTANCE, instance);
  }

  /** Returns the subject of waits for what events tell of an instance: not its tags. */
  private static Subject<ContainerInstance> proven(ContainerInstanceRef instance) {
    return subject(instance).coveredBy(EventCoverage.PROVEN);
  }

  /**
   * Waits until a DRAINING container instance hosts no task any more. Each task must have STOPPED;
   * a desired status of STOPPED is not enough. Tasks of services are replaced elsewhere; standalone
   * tasks are left alone by ECS, and the wait lasts, and names them, until they end by themselves.
   * An instance that is deregistered meanwhile has drained. Each poll costs a call of ListTasks for
   * each instance.
   *
   * @param instance the container instance, which is draining
   * @return the container instance as it was seen last
   */
  public static Wait<ContainerInstance> instanceDrained(ContainerInstanceRef instance) {
    Objects.requireNonNull(instance, "instance");
    return Waits.until(
        Subject.of(HostedTasksLookup.INSTANCE, instance).coveredBy(EventCoverage.WOKEN),
        seen -> drained(instance, seen));
  }

  private static Verdict<ContainerInstance> drained(
      ContainerInstanceRef ref, Observation<HostedTasks> seen) {
    Optional<Verdict<ContainerInstance>> there = seen.value().map(ContainerInstanceWaits::drained);
    Optional<Verdict<ContainerInstance>> before =
        seen.before().map(hosted -> Verdict.met(hosted.instance()));
    return there.or(() -> before).orElseGet(() -> Verdict.impossible(new ResourceNotFound(ref)));
  }

  private static Verdict<ContainerInstance> drained(HostedTasks hosted) {
    ContainerInstance instance = hosted.instance();
    if (isDeregistered(instance)) {
      return Verdict.met(instance);
    }
    if (!instance.hasStatus(ContainerInstanceStatus.DRAINING)) {
      return Verdict.pending(status(instance) + ", not DRAINING");
    }
    int left = hosted.tasks().size();
    String more = left > NAMED ? ", ..." : "";
    return left == 0
        ? Verdict.met(instance)
        : Verdict.pending(
            (left + (left == 1 ? " task left: " : " tasks left: "))
                + String.join(", ", hosted.lines().subList(0, Math.min(left, NAMED)))
                + more);
  }

  private static boolean isDeregistered(ContainerInstance instance) {
    return instance.hasStatus(ContainerInstanceStatus.DEREGISTERING)
        || instance.hasStatus(ContainerInstanceStatus.INACTIVE);
  }

  private static String status(ContainerInstance instance) {
    return instance.status().map(Object::toString).orElse("without status");
  }

  /**
   * Waits until a container instance is ACTIVE. One that could not be registered, or was
   * deregistered, makes it impossible. It takes tasks only while its agent is connected, too.
   *
   * @param instance the container instance
   * @return the container instance as of that poll
   */
  public static Wait<ContainerInstance> instanceActive(ContainerInstanceRef instance) {
    return Waits.untilPresent(proven(instance), ContainerInstanceWaits::active);
  }

  private static Verdict<ContainerInstance> active(ContainerInstance instance) {
    return instance.hasStatus(ContainerInstanceStatus.ACTIVE)
        ? Verdict.met(instance)
        : registered(instance, status(instance));
  }

  private static Verdict<ContainerInstance> registered(ContainerInstance instance, String missing) {
    boolean lost =
        isDeregistered(instance) || instance.hasStatus(ContainerInstanceStatus.REGISTRATION_FAILED);
    return lost
        ? Verdict.impossible(new ContainerInstanceNotActive(instance))
        : Verdict.pending(missing);
  }

  /**
   * Waits until the agent of a container instance is connected. An instance that could not be
   * registered, or was deregistered, makes it impossible.
   *
   * @param instance the container instance
   * @return the container instance as of that poll
   */
  public static Wait<ContainerInstance> agentConnected(ContainerInstanceRef instance) {
    return Waits.untilPresent(
        proven(instance),
        there ->
            there.agentConnected() ? Verdict.met(there) : registered(there, "agent disconnected"));
  }

  /**
   * Waits until the agent of a container instance has been updated. An update that failed makes it
   * impossible, and so does an instance that was deregistered. While the agent is disconnected, the
   * update stands still.
   *
   * @param instance the container instance
   * @return the container instance as of that poll
   */
  public static Wait<ContainerInstance> agentUpdated(ContainerInstanceRef instance) {
    return Waits.untilPresent(proven(instance), ContainerInstanceWaits::updated);
  }

  private static Verdict<ContainerInstance> updated(ContainerInstance instance) {
    if (isIn(AgentUpdateStatus.FAILED, instance)) {
      return Verdict.impossible(new AgentUpdateFailed(instance));
    }
    String update = instance.agentUpdateStatus().map(Object::toString).orElse("not begun");
    return isIn(AgentUpdateStatus.UPDATED, instance)
        ? Verdict.met(instance)
        : registered(
            instance,
            "agent update " + update + (instance.agentConnected() ? "" : ", agent disconnected"));
  }

  private static boolean isIn(AgentUpdateStatus status, ContainerInstance instance) {
    return instance.agentUpdateStatus().filter(seen -> seen.equalTo(status)).isPresent();
  }

  /**
   * Waits until a predicate is true of a container instance.
   *
   * @param instance the container instance
   * @param predicate a pure predicate
   * @return the container instance as of that poll
   */
  public static Wait<ContainerInstance> until(
      ContainerInstanceRef instance, Predicate<? super ContainerInstance> predicate) {
    return Waits.untilTrue(subject(instance), predicate);
  }
}
