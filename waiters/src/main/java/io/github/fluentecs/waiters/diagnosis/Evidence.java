package io.github.fluentecs.waiters.diagnosis;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.core.service.ServiceEvent;
import io.github.fluentecs.core.task.Task;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What ECS reported about failures. It is kept because ECS forgets stopped tasks after about an
 * hour. Immutable and thread-safe.
 */
@Value.Immutable
public interface Evidence {
  /** How many tasks, and how many events, are kept when evidence is put together: the latest. */
  int KEPT = 100;

  /**
   * Returns tasks that stopped.
   *
   * @return the oldest first, as far as known
   */
  List<Task> stoppedTasks();

  /**
   * Returns the events of the service scheduler.
   *
   * @return the oldest first
   */
  List<ServiceEvent> events();

  /**
   * Returns the deployments, for the reasons of their states.
   *
   * @return as they were seen last
   */
  List<Deployment> deployments();

  /**
   * Returns the service deployments, for the hooks at which they are paused.
   *
   * @return as they were seen last
   */
  List<ServiceDeployment> serviceDeployments();

  /**
   * Returns what could not be queried, so that missing evidence is not taken for health.
   *
   * @return a sentence each
   */
  List<String> gaps();

  /**
   * Returns no evidence.
   *
   * @return empty evidence
   */
  static Evidence none() {
    return NoEvidence.EVIDENCE;
  }

  /**
   * Starts evidence.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Makes evidence of one task.
   *
   * @param stopped a task whose last status is STOPPED
   * @return the evidence
   */
  static Evidence of(Task stopped) {
    Objects.requireNonNull(stopped, "stopped");
    return builder().stoppedTask(stopped).build();
  }

  /**
   * Returns whether there is no evidence.
   *
   * @return true without tasks, events, deployments and gaps
   */
  default boolean isEmpty() {
    return stoppedTasks().isEmpty()
        && events().isEmpty()
        && deployments().isEmpty()
        && serviceDeployments().isEmpty()
        && gaps().isEmpty();
  }

  /**
   * Merges later evidence into this. What is in both counts once, in the later version; of tasks
   * and events the latest {@value #KEPT} are kept.
   *
   * @param later what was learnt later
   * @return both
   */
  default Evidence plus(Evidence later) {
    Objects.requireNonNull(later, "later");
    if (isEmpty() || later.isEmpty()) {
      return isEmpty() ? later : this;
    }
    return builder()
        .addAllStoppedTasks(joined(stoppedTasks(), later.stoppedTasks(), Task::ref))
        .addAllEvents(joined(events(), later.events(), Evidence::identity))
        .addAllDeployments(joined(deployments(), later.deployments(), Deployment::id))
        .addAllServiceDeployments(
            joined(serviceDeployments(), later.serviceDeployments(), ServiceDeployment::ref))
        .addAllGaps(joined(gaps(), later.gaps(), gap -> gap))
        .build();
  }

  private static Object identity(ServiceEvent event) {
    return event.sdk().id() == null ? event : event.id();
  }

  private static <X> Collection<X> joined(
      List<X> earlier, List<X> later, Function<X, Object> identity) {
    Map<Object, X> all = new LinkedHashMap<>();
    earlier.forEach(item -> all.put(identity.apply(item), item));
    later.forEach(item -> all.put(identity.apply(item), item));
    return all.values().stream().skip(Math.max(0, all.size() - KEPT)).toList();
  }

  /**
   * Keeps what belongs to one deployment or task set: its tasks, by {@code startedBy}, itself, and
   * its service deployment. Events name no deployment and stay.
   *
   * @param id a deployment's id, for example {@code ecs-svc/123}
   * @return a copy
   */
  default Evidence ofDeployment(String id) {
    Objects.requireNonNull(id, "id");
    return builder()
        .addAllStoppedTasks(
            only(stoppedTasks(), task -> task.startedBy().filter(id::equals).isPresent()))
        .addAllEvents(events())
        .addAllDeployments(only(deployments(), deployment -> id.equals(deployment.id())))
        .addAllServiceDeployments(only(serviceDeployments(), rollout -> isOf(id, rollout)))
        .addAllGaps(gaps())
        .build();
  }

  /** A deployment's id and the ARN of its service revision end alike. */
  private static boolean isOf(String id, ServiceDeployment rollout) {
    String number = id.substring(id.lastIndexOf('/') + 1);
    return rollout
        .targetRevision()
        .map(revision -> revision.ref().id())
        .filter(number::equals)
        .isPresent();
  }

  /**
   * Leaves pauses out that someone answers, so that nobody is told to.
   *
   * @param answered is true of those to leave out
   * @return a copy
   */
  default Evidence withoutPauses(Predicate<? super Pause> answered) {
    Objects.requireNonNull(answered, "answered");
    return builder()
        .from(this)
        .serviceDeployments(
            serviceDeployments().stream()
                .map(it -> Pause.of(it).stream().anyMatch(answered) ? unpaused(it) : it)
                .toList())
        .build();
  }

  /** It stays, in a state without pauses, since it takes the place of what was seen before. */
  private static ServiceDeployment unpaused(ServiceDeployment paused) {
    return ServiceDeployment.of(paused.sdk().toBuilder().status((String) null).build());
  }

  /**
   * Leaves out that a user stopped a deployment, for a program that did so itself and knows more of
   * it.
   *
   * @return a copy
   */
  default Evidence withoutStops() {
    return builder()
        .from(this)
        .events(only(events(), event -> !isStop(event.message())))
        .deployments(
            deployments().stream()
                .map(
                    it ->
                        it.rolloutStateReason().filter(Evidence::isStop).isPresent()
                            ? unsaid(it)
                            : it)
                .toList())
        .build();
  }

  private static boolean isStop(String message) {
    return message.toLowerCase(Locale.ROOT).contains("stopped by user");
  }

  private static Deployment unsaid(Deployment stopped) {
    return Deployment.of(stopped.sdk().toBuilder().rolloutStateReason(null).build());
  }

  /**
   * Leaves events out that are older.
   *
   * @param instant the earliest time; an event without a time stays
   * @return a copy
   */
  default Evidence since(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return builder()
        .from(this)
        .events(
            only(events(), event -> event.createdAt().filter(at -> at.isBefore(instant)).isEmpty()))
        .build();
  }

  private static <X> List<X> only(List<X> items, Predicate<X> wanted) {
    return items.stream().filter(wanted).toList();
  }

  /** Builds {@link Evidence}. Not thread-safe. */
  final class Builder extends ImmutableEvidence.Builder {
    Builder() {}
  }
}
