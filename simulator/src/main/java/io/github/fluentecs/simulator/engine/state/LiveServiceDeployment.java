package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.ServiceDeploymentState;
import io.github.fluentecs.simulator.engine.status.ServiceDeploymentState.Move;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.Rollback;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary;

/** One service deployment: the way of a service from some revisions to another one. */
public final class LiveServiceDeployment {
  private final long order;
  private final String arn;
  private final LiveDeployment target;
  private final List<ServiceRevisionSummary> sources;
  private final DeploymentConfiguration configuration;
  private final StateMachine<ServiceDeploymentState, Move> state;
  private @Nullable String statusReason;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable Instant stoppedAt;
  private Instant updatedAt;
  private @Nullable Rollback rollback;
  private @Nullable RolloutFailure failure;
  private boolean watchesAlarms = true;
  private List<String> triggeredAlarms = List.of();
  private @Nullable LiveShift shift;

  public LiveServiceDeployment(
      long order, String arn, LiveDeployment target, List<ServiceRevisionSummary> sources) {
    this.order = order;
    this.arn = arn;
    this.target = target;
    this.sources = sources;
    this.configuration = target.fleet().service().template().deploymentConfiguration();
    this.state =
        new StateMachine<>(arn, ServiceDeploymentState.TABLE, ServiceDeploymentState.PENDING);
    this.updatedAt = createdAt();
  }

  public String arn() {
    return arn;
  }

  /** Shrinks from one to the next, so that the newest is listed first. */
  public String listingKey() {
    return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - order);
  }

  /** The deployment that it rolls out. */
  public LiveDeployment target() {
    return target;
  }

  public ServiceDeploymentState state() {
    return state.state();
  }

  public boolean allows(Move move) {
    return state.allows(move);
  }

  public Instant createdAt() {
    return target.revision().createdAt();
  }

  /** How it shifts traffic; null where it does not. */
  public @Nullable LiveShift shift() {
    return shift;
  }

  public void shift(LiveShift newShift) {
    shift = newShift;
  }

  public DeploymentConfiguration configuration() {
    return configuration;
  }

  /** Something about it is new. */
  public void touch(Instant now) {
    updatedAt = now;
  }

  /** Goes on, with the reason that is shown; the times of its new state are set. */
  public void move(Move move, @Nullable String reason, Instant now) {
    state.move(move, now);
    statusReason = reason;
    updatedAt = now;
    if (shift != null && state().isOver()) {
      shift.close();
    }
    switch (state()) {
      case IN_PROGRESS -> startedAt = now;
      case SUCCESSFUL, ROLLBACK_SUCCESSFUL, ROLLBACK_FAILED -> finishedAt = now;
      case STOPPED -> {
        stoppedAt = now;
        finishedAt = now;
      }
      default -> {
        // The other states leave no time.
      }
    }
  }

  /** Not when one of them had gone off before it began. */
  public void watchAlarms(boolean newWatchesAlarms) {
    watchesAlarms = newWatchesAlarms;
  }

  /** Whether an alarm can fail it now; none can fail a rollback. */
  public boolean isWatchingAlarms() {
    return watchesAlarms && state.isIn(ServiceDeploymentState.IN_PROGRESS);
  }

  /** The alarms that made it fail. */
  public void triggeredBy(List<String> alarmNames) {
    triggeredAlarms = alarmNames;
  }

  /** What made it fail. */
  public void fail(RolloutFailure cause) {
    failure = cause;
  }

  /** It is being undone: the service goes back to that deployment. */
  public void rollBackTo(LiveDeployment former, String reason, Instant now) {
    rollback =
        Rollback.builder()
            .reason(reason)
            .startedAt(now)
            .serviceRevisionArn(former.revision().serviceRevisionArn())
            .build();
    move(Move.ROLL_BACK, reason, now);
  }

  public ServiceDeploymentBrief toBrief() {
    return ServiceDeploymentBrief.builder()
        .serviceDeploymentArn(arn)
        .serviceArn(target.revision().serviceArn())
        .clusterArn(target.revision().clusterArn())
        .createdAt(createdAt())
        .startedAt(startedAt)
        .finishedAt(finishedAt)
        .targetServiceRevisionArn(target.revision().serviceRevisionArn())
        .status(state().name())
        .statusReason(statusReason)
        .build();
  }

  public ServiceDeployment toSdk() {
    return ServiceDeployment.builder()
        .serviceDeploymentArn(arn)
        .serviceArn(target.revision().serviceArn())
        .clusterArn(target.revision().clusterArn())
        .createdAt(createdAt())
        .startedAt(startedAt)
        .finishedAt(finishedAt)
        .stoppedAt(stoppedAt)
        .updatedAt(updatedAt)
        .sourceServiceRevisions(sources())
        .targetServiceRevision(target.summary())
        .status(state().name())
        .statusReason(statusReason)
        .deploymentConfiguration(configuration)
        .lifecycleStage(shift == null ? null : shift.stage().name())
        .lifecycleHookDetails(shift == null || shift.details().isEmpty() ? null : shift.details())
        .rollback(rollback)
        .deploymentCircuitBreaker(breaker())
        .alarms(alarms())
        .build();
  }

  /** As they were when it began, but for the traffic that the present one has. */
  private List<ServiceRevisionSummary> sources() {
    LiveDeployment source = shift == null ? null : shift.source();
    return source == null
        ? sources
        : sources.stream()
            .map(each -> each.arn().equals(source.summary().arn()) ? source.summary() : each)
            .toList();
  }

  private ServiceDeploymentCircuitBreaker breaker() {
    boolean isOn = FailureSettings.hasCircuitBreaker(configuration);
    return ServiceDeploymentCircuitBreaker.builder()
        .status(monitor(isOn, failure == RolloutFailure.TASKS_FAILED_TO_START))
        .failureCount(target.fleet().progress().failedTasks())
        .threshold(
            FailureThreshold.of(
                configuration.deploymentCircuitBreaker(), target.fleet().service().desiredCount()))
        .build();
  }

  private ServiceDeploymentAlarms alarms() {
    DeploymentAlarms alarms = configuration.alarms();
    if (alarms == null) {
      return ServiceDeploymentAlarms.builder()
          .status(ServiceDeploymentRollbackMonitorsStatus.DISABLED)
          .build();
    }
    boolean isOn = watchesAlarms && Boolean.TRUE.equals(alarms.enable());
    return ServiceDeploymentAlarms.builder()
        .status(monitor(isOn, failure == RolloutFailure.ALARM_DETECTED))
        .alarmNames(alarms.alarmNames())
        .triggeredAlarmNames(triggeredAlarms.isEmpty() ? null : triggeredAlarms)
        .build();
  }

  private ServiceDeploymentRollbackMonitorsStatus monitor(boolean isOn, boolean hasTriggered) {
    if (!isOn) {
      return ServiceDeploymentRollbackMonitorsStatus.DISABLED;
    }
    if (hasTriggered) {
      return ServiceDeploymentRollbackMonitorsStatus.TRIGGERED;
    }
    return state().isOver()
        ? ServiceDeploymentRollbackMonitorsStatus.MONITORING_COMPLETE
        : ServiceDeploymentRollbackMonitorsStatus.MONITORING;
  }
}
