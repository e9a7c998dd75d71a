package io.github.fluentecs.simulator.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** One task set of a service whose controller is EXTERNAL. */
final class LiveTaskSet {
  private final LiveService service;
  private final TaskSet template;
  private final LaunchSpec spec;
  private final TaskRoster tasks;
  private String status = "ACTIVE";
  private Scale scale;
  private Instant updatedAt;
  private StabilityStatus stability = StabilityStatus.STABILIZING;
  private Instant stabilityAt;

  LiveTaskSet(LiveService service, TaskSet template, LaunchSpec spec) {
    this.service = service;
    this.template = template;
    this.spec = spec;
    this.tasks = spec.owner() == null ? new TaskRoster() : spec.owner().part();
    this.scale = template.scale();
    this.updatedAt = template.createdAt();
    this.stabilityAt = template.createdAt();
  }

  LiveService service() {
    return service;
  }

  String id() {
    return template.id();
  }

  String arn() {
    return template.taskSetArn();
  }

  /** What a new task of this set is. */
  LaunchSpec spec() {
    return spec;
  }

  TaskRoster tasks() {
    return tasks;
  }

  String status() {
    return status;
  }

  boolean isDraining() {
    return status.equals("DRAINING");
  }

  void become(String newStatus, Instant now) {
    status = newStatus;
    updatedAt = now;
  }

  void scaleTo(Scale newScale, Instant now) {
    scale = newScale;
    updatedAt = now;
  }

  /** The share of the service's desired count, rounded up; none while it is draining. */
  int computedDesiredCount() {
    return isDraining() ? 0 : share(service.desiredCount(), scale.value());
  }

  /** {@code percent} of {@code desired}, always rounded up, exact in decimals. */
  static int share(int desired, double percent) {
    return BigDecimal.valueOf(percent)
        .multiply(BigDecimal.valueOf(desired))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** Looks at its four conditions again. */
  void judgeStability(Instant now) {
    StabilityStatus seen = isSteady() ? StabilityStatus.STEADY_STATE : StabilityStatus.STABILIZING;
    if (seen != stability) {
      stability = seen;
      stabilityAt = now;
    }
  }

  private boolean isSteady() {
    return tasks.tally().running() == computedDesiredCount()
        && tasks.tally().pending() == 0
        && tasks.all().stream().noneMatch(LiveTaskSet::isOnDrainingInstance);
  }

  private static boolean isOnDrainingInstance(LiveTask task) {
    LiveInstance instance = task.instance();
    return !task.status().isOver() && instance != null && instance.isDraining();
  }

  TaskSet toSdk() {
    return template.toBuilder()
        .status(status)
        .scale(scale)
        .computedDesiredCount(computedDesiredCount())
        .pendingCount(tasks.tally().pending())
        .runningCount(tasks.tally().running())
        .updatedAt(updatedAt)
        .stabilityStatus(stability)
        .stabilityStatusAt(stabilityAt)
        .build();
  }
}
