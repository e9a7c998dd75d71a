package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.status.TaskAction;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.engine.status.TaskTransitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * One task. It keeps its own state consistent; what moves it, and when, is {@code TaskLifecycle}'s.
 */
public final class LiveTask implements Tagged {
  private static final List<HealthStatus> HEALTH_ORDER =
      List.of(HealthStatus.HEALTHY, HealthStatus.UNKNOWN, HealthStatus.UNHEALTHY);

  private final long order;
  private final String id;
  private final String arn;
  private final LaunchSpec spec;
  private final TaskFaults faults = new TaskFaults();
  private List<LiveContainer> containers;
  private final List<TaskRoster> rosters = new ArrayList<>(4);
  private final List<Moment> history = new ArrayList<>(6);
  private final TaskTimes times;

  private TaskStatus status;
  private boolean wanted = true;
  private long version = 1;
  private long reportedVersion;
  private @Nullable Place place;
  private List<Tag> tags;
  private @Nullable NetworkAttachment attachment;
  private @Nullable TaskStopCode stopCode;
  private @Nullable String stoppedReason;
  private @Nullable Instant protectedUntil;
  private Timeline.@Nullable Timer timer;

  public LiveTask(Birth birth, LaunchSpec spec) {
    this.order = birth.order();
    this.id = birth.id();
    this.arn = birth.arn();
    this.containers = birth.containers();
    this.times = new TaskTimes(birth.at());
    this.spec = spec;
    this.tags = spec.template().tags();
    this.status = spec.hasProvisioning() ? TaskStatus.PROVISIONING : TaskStatus.PENDING;
    history.add(new Moment(status, birth.at()));
  }

  /** Who a new task is. */
  public record Birth(
      long order, String id, String arn, List<LiveContainer> containers, Instant at) {}

  private record Moment(TaskStatus status, Instant at) {
    @Override
    public String toString() {
      return status + " at " + at;
    }
  }

  public String id() {
    return id;
  }

  public String arn() {
    return arn;
  }

  /** Grows from task to task. */
  public long order() {
    return order;
  }

  /** Grows from task to task. */
  public String listingKey() {
    return String.format(Locale.ROOT, "%019d", order);
  }

  public LaunchSpec spec() {
    return spec;
  }

  public LiveCluster cluster() {
    return spec.cluster();
  }

  /** The service that it belongs to; null for a task of its own. */
  public @Nullable LiveService service() {
    return spec.owner() == null ? null : spec.owner().service();
  }

  /** The container instance that it runs on; null on Fargate, and before it has a place. */
  public @Nullable LiveInstance instance() {
    return place == null ? null : place.instance();
  }

  /** Where it runs; null before that is decided. */
  public @Nullable Place place() {
    return place;
  }

  public void put(Place newPlace) {
    place = newPlace;
  }

  /** The faults that it meets. */
  public TaskFaults faults() {
    return faults;
  }

  public List<LiveContainer> containers() {
    return containers;
  }

  /** Adds a container that its task definition does not have. */
  public void inject(LiveContainer container) {
    containers = Stream.concat(containers.stream(), Stream.of(container)).toList();
  }

  /** The containers that there are to see: none before the task has a place. */
  public List<LiveContainer> placedContainers() {
    return place == null ? List.of() : containers;
  }

  public TaskTimes times() {
    return times;
  }

  public TaskStatus status() {
    return status;
  }

  /** Whether its desired status is RUNNING. */
  public boolean isWanted() {
    return wanted;
  }

  public long version() {
    return version;
  }

  /** Whether there is something new since this was last asked. */
  public boolean consumeChange() {
    boolean isNew = version != reportedVersion;
    reportedVersion = version;
    return isNew;
  }

  @Override
  public List<Tag> tags() {
    return tags;
  }

  @Override
  public void tag(List<Tag> newTags) {
    tags = List.copyOf(newTags);
  }

  public @Nullable NetworkAttachment attachment() {
    return attachment;
  }

  public void attach(NetworkAttachment newAttachment) {
    attachment = newAttachment;
  }

  public @Nullable TaskStopCode stopCode() {
    return stopCode;
  }

  public @Nullable String stoppedReason() {
    return stoppedReason;
  }

  /** When its protection from scale-in and deployments ends; null when it has none. */
  public @Nullable Instant protectedUntil(Instant now) {
    return protectedUntil != null && now.isBefore(protectedUntil) ? protectedUntil : null;
  }

  public void protect(@Nullable Instant until) {
    protectedUntil = until;
  }

  String history() {
    return history.stream().map(Moment::toString).collect(Collectors.joining(", "));
  }

  public void enlist(TaskRoster roster) {
    roster.add(this);
    rosters.add(roster);
  }

  public void leaveAll() {
    rosters.forEach(roster -> roster.remove(this));
    rosters.clear();
  }

  public void move(TaskAction action, Instant now) {
    TaskStatus next = TaskTransitions.TABLE.next(status, action, () -> arn + ": " + history());
    change(
        () -> {
          status = next;
          times.entered(next, now);
          history.add(new Moment(next, now));
        });
    if (next.isOver()) {
      rosters.forEach(roster -> roster.retire(this));
    }
  }

  /** Sets the desired status to STOPPED; the first reason stands. */
  public void unwant(TaskStopCode code, String reason) {
    change(
        () -> {
          wanted = false;
          stopCode = code;
          stoppedReason = reason;
        });
  }

  /** Changes it, with the tallies of its rosters and its version. */
  public void change(Runnable mutation) {
    rosters.forEach(roster -> roster.tally().add(this, -1));
    mutation.run();
    version++;
    rosters.forEach(roster -> roster.tally().add(this, 1));
  }

  /** Replaces what is expected of it next. */
  public void expect(Timeline.@Nullable Timer next) {
    if (timer != null) {
      timer.cancel();
    }
    timer = next;
  }

  /** The worst of its essential containers: UNHEALTHY, then UNKNOWN. */
  public HealthStatus healthStatus() {
    return containers.stream()
        .filter(LiveContainer::isEssential)
        .map(LiveContainer::health)
        .max(Comparator.comparing(HEALTH_ORDER::indexOf))
        .orElse(HealthStatus.UNKNOWN);
  }

  /** Whether a check of its health from outside, such as a load balancer's, fails. */
  public boolean isFailingChecks() {
    return containers.stream().anyMatch(LiveContainer::isFailingChecks);
  }

  public boolean areAllContainersStopped() {
    return containers.stream().allMatch(LiveContainer::isStopped);
  }
}
