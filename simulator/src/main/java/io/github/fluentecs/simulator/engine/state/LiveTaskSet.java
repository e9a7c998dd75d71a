package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import io.github.fluentecs.simulator.engine.status.TaskSetStatus;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** One task set of a service whose controller is EXTERNAL or CODE_DEPLOY. */
public final class LiveTaskSet implements Tagged {
  private final Fleet fleet;
  private final StateMachine<TaskSetStatus, TaskSetStatus.Move> status;
  private TaskSet template;
  private Scale scale;
  private Instant updatedAt;
  private StabilityStatus stability = StabilityStatus.STABILIZING;
  private Instant stabilityAt;

  public LiveTaskSet(Fleet fleet, TaskSet template, TaskSetStatus status) {
    this.template = template;
    this.fleet = fleet;
    this.status = new StateMachine<>(template.taskSetArn(), TaskSetStatus.TABLE, status);
    this.scale = template.scale();
    this.updatedAt = template.createdAt();
    this.stabilityAt = template.createdAt();
  }

  public LiveService service() {
    return fleet.service();
  }

  public String id() {
    return template.id();
  }

  String arn() {
    return template.taskSetArn();
  }

  /** What was configured. */
  public TaskSet template() {
    return template;
  }

  public Fleet fleet() {
    return fleet;
  }

  public boolean isPrimary() {
    return status.isIn(TaskSetStatus.PRIMARY);
  }

  public boolean isDraining() {
    return status.isIn(TaskSetStatus.DRAINING);
  }

  public void move(TaskSetStatus.Move move, Instant now) {
    status.move(move, now);
    updatedAt = now;
  }

  public void scaleTo(Scale newScale, Instant now) {
    scale = newScale;
    updatedAt = now;
    if (!isSteady(now)) {
      judgeStability(now);
    }
  }

  /** The share of the service's desired count, rounded up; none while it is draining. */
  public int computedDesiredCount() {
    return isDraining() ? 0 : share(service().desiredCount(), scale.value());
  }

  /** {@code percent} of {@code desired}, always rounded up, exact in decimals. */
  static int share(int desired, double percent) {
    return BigDecimal.valueOf(percent)
        .multiply(BigDecimal.valueOf(desired))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** Looks at its four conditions again; tells whether it has become steady by that. */
  public boolean judgeStability(Instant now) {
    StabilityStatus seen =
        isSteady(now) ? StabilityStatus.STEADY_STATE : StabilityStatus.STABILIZING;
    if (seen == stability) {
      return false;
    }
    stability = seen;
    stabilityAt = now;
    return seen == StabilityStatus.STEADY_STATE;
  }

  private boolean isSteady(Instant now) {
    TaskCounts tally = fleet.tasks().tally();
    return tally.running() == computedDesiredCount()
        && tally.pending() == 0
        && fleet.tasks().alive().stream()
            .noneMatch(task -> isOnDrainingInstance(task) || isNotHealthy(task, now));
  }

  private static boolean isOnDrainingInstance(LiveTask task) {
    LiveInstance instance = task.instance();
    return instance != null && instance.isDraining();
  }

  private static boolean isNotHealthy(LiveTask task, Instant now) {
    return task.status() == TaskStatus.RUNNING && !TaskHealth.passesChecks(task, now);
  }

  @Override
  public List<Tag> tags() {
    return template.tags();
  }

  @Override
  public void tag(List<Tag> tags) {
    template = template.toBuilder().tags(tags).build();
  }

  public TaskSet toSdk(boolean withTags) {
    TaskCounts tally = fleet.tasks().tally();
    return template.toBuilder()
        .tags(Included.list(withTags, template.tags()))
        .status(status.state().name())
        .scale(scale)
        .computedDesiredCount(computedDesiredCount())
        .pendingCount(tally.pending())
        .runningCount(tally.running())
        .updatedAt(updatedAt)
        .stabilityStatus(stability)
        .stabilityStatusAt(stabilityAt)
        .build();
  }
}
