package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * One task. It keeps its own state consistent; what moves it, and when, is {@link TaskLifecycle}'s.
 */
final class LiveTask implements Tagged {
  private static final List<HealthStatus> HEALTH_ORDER =
      List.of(HealthStatus.HEALTHY, HealthStatus.UNKNOWN, HealthStatus.UNHEALTHY);

  private final long order;
  private final String id;
  private final String arn;
  private final LaunchSpec spec;
  private final TaskFate fate = new TaskFate();
  private final List<LiveContainer> containers;
  private final List<TaskRoster> rosters = new ArrayList<>(4);
  private final List<Moment> history = new ArrayList<>(6);
  private final TaskTimes times;

  private TaskStatus status;
  private boolean wanted = true;
  private long version = 1;
  private long toldVersion;
  private @Nullable Place place;
  private List<Tag> tags;
  private @Nullable NetworkAttachment attachment;
  private @Nullable TaskStopCode stopCode;
  private @Nullable String stoppedReason;
  private @Nullable Instant protectedUntil;
  private Timeline.@Nullable Timer timer;

  LiveTask(Birth birth, LaunchSpec spec) {
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
  record Birth(long order, String id, String arn, List<LiveContainer> containers, Instant at) {}

  private record Moment(TaskStatus status, Instant at) {
    @Override
    public String toString() {
      return status + " at " + at;
    }
  }

  String id() {
    return id;
  }

  String arn() {
    return arn;
  }

  /** Grows from task to task. */
  long order() {
    return order;
  }

  /** Grows from task to task. */
  String listingKey() {
    return String.format(Locale.ROOT, "%019d", order);
  }

  LaunchSpec spec() {
    return spec;
  }

  LiveCluster cluster() {
    return spec.cluster();
  }

  /** The service that it belongs to; null for a task of its own. */
  @Nullable LiveService service() {
    return spec.owner() == null ? null : spec.owner().service();
  }

  /** The container instance that it runs on; null on Fargate, and before it has a place. */
  @Nullable LiveInstance instance() {
    return place == null ? null : place.instance();
  }

  /** Where it runs; null before that is decided. */
  @Nullable Place place() {
    return place;
  }

  void put(Place newPlace) {
    place = newPlace;
  }

  /** The faults that it meets. */
  TaskFate fate() {
    return fate;
  }

  List<LiveContainer> containers() {
    return containers;
  }

  TaskTimes times() {
    return times;
  }

  TaskStatus status() {
    return status;
  }

  /** Whether its desired status is RUNNING. */
  boolean isWanted() {
    return wanted;
  }

  long version() {
    return version;
  }

  /** Whether there is something new since this was last asked. */
  boolean takeNews() {
    boolean isNew = version != toldVersion;
    toldVersion = version;
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

  @Nullable NetworkAttachment attachment() {
    return attachment;
  }

  void attach(NetworkAttachment newAttachment) {
    attachment = newAttachment;
  }

  @Nullable TaskStopCode stopCode() {
    return stopCode;
  }

  @Nullable String stoppedReason() {
    return stoppedReason;
  }

  /** When its protection from scale-in and deployments ends; null when it has none. */
  @Nullable Instant protectedUntil(Instant now) {
    return protectedUntil != null && now.isBefore(protectedUntil) ? protectedUntil : null;
  }

  void protect(@Nullable Instant until) {
    protectedUntil = until;
  }

  String history() {
    return history.stream().map(Moment::toString).collect(Collectors.joining(", "));
  }

  void enlist(TaskRoster roster) {
    roster.add(this);
    rosters.add(roster);
  }

  void leaveAll() {
    rosters.forEach(roster -> roster.remove(this));
    rosters.clear();
  }

  void move(TaskAction action, Instant now) {
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
  void unwant(TaskStopCode code, String reason) {
    change(
        () -> {
          wanted = false;
          stopCode = code;
          stoppedReason = reason;
        });
  }

  /** Changes it, with the tallies of its rosters and its version. */
  void change(Runnable mutation) {
    rosters.forEach(roster -> roster.tally().add(this, -1));
    mutation.run();
    version++;
    rosters.forEach(roster -> roster.tally().add(this, 1));
  }

  /** Replaces what is expected of it next. */
  void expect(Timeline.@Nullable Timer next) {
    if (timer != null) {
      timer.cancel();
    }
    timer = next;
  }

  /** The worst of its essential containers: UNHEALTHY, then UNKNOWN. */
  HealthStatus healthStatus() {
    return containers.stream()
        .filter(LiveContainer::isEssential)
        .map(LiveContainer::health)
        .max(Comparator.comparing(HEALTH_ORDER::indexOf))
        .orElse(HealthStatus.UNKNOWN);
  }

  /** Whether a check of its health from outside, such as a load balancer's, fails. */
  boolean isFailingChecks() {
    return containers.stream().anyMatch(LiveContainer::isFailingChecks);
  }

  boolean areAllContainersStopped() {
    return containers.stream().allMatch(LiveContainer::isStopped);
  }
}
