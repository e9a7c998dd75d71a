package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.ModelMembers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DaemonCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DaemonDeployment;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentSummary;
import software.amazon.awssdk.services.ecs.model.DaemonRollback;

/** One deployment of a daemon; the one of a deletion has no target. */
public final class LiveDaemonDeployment {
  /** How many tasks may fail to start: of the documented answer of DescribeDaemonDeployments. */
  private static final int THRESHOLD = 10;

  private final @Nullable LiveDaemonRevision target;
  private final List<LiveDaemonRevision> sources;
  private final long order;
  private DaemonDeployment model;
  private int failures;
  private boolean isBaking;

  public LiveDaemonDeployment(
      long order,
      DaemonDeployment model,
      @Nullable LiveDaemonRevision target,
      List<LiveDaemonRevision> sources) {
    this.order = order;
    this.model = model;
    this.target = target;
    this.sources = List.copyOf(sources);
  }

  public String arn() {
    return model.daemonDeploymentArn();
  }

  /** Falls from deployment to deployment, so that the newest comes first. */
  public String listingKey() {
    return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - order);
  }

  public Instant createdAt() {
    return model.createdAt();
  }

  public DaemonDeploymentConfiguration configuration() {
    return model.deploymentConfiguration();
  }

  /** What the instances are to run in the end; null where they are to run nothing. */
  public @Nullable LiveDaemonRevision goal() {
    return hasStatus(DaemonDeploymentStatus.ROLLBACK_IN_PROGRESS)
            || hasStatus(DaemonDeploymentStatus.ROLLBACK_SUCCESSFUL)
        ? sources.get(0)
        : target;
  }

  public @Nullable LiveDaemonRevision target() {
    return target;
  }

  public List<LiveDaemonRevision> sources() {
    return sources;
  }

  public boolean hasStatus(DaemonDeploymentStatus status) {
    return model.status() == status;
  }

  public boolean isPending() {
    return hasStatus(DaemonDeploymentStatus.PENDING);
  }

  /** Whether instances are being changed. */
  public boolean isMoving() {
    return hasStatus(DaemonDeploymentStatus.IN_PROGRESS)
        || hasStatus(DaemonDeploymentStatus.ROLLBACK_IN_PROGRESS);
  }

  /** Whether it ended before all instances had its target. */
  public boolean isStopped() {
    return hasStatus(DaemonDeploymentStatus.STOPPED);
  }

  public @Nullable Instant finishedAt() {
    return model.finishedAt();
  }

  public boolean isBaking() {
    return isBaking;
  }

  public void bake() {
    isBaking = true;
  }

  public void start(Instant now) {
    model = model.toBuilder().status(DaemonDeploymentStatus.IN_PROGRESS).startedAt(now).build();
  }

  /** Another deployment takes its place, or it failed with nothing to go back to. */
  public void stop(String reason, Instant now) {
    model =
        model.toBuilder()
            .status(DaemonDeploymentStatus.STOPPED)
            .statusReason(reason)
            .stoppedAt(now)
            .finishedAt(now)
            .build();
  }

  public void complete(Instant now) {
    boolean isRollback = hasStatus(DaemonDeploymentStatus.ROLLBACK_IN_PROGRESS);
    model =
        model.toBuilder()
            .status(
                isRollback
                    ? DaemonDeploymentStatus.ROLLBACK_SUCCESSFUL
                    : DaemonDeploymentStatus.SUCCESSFUL)
            .statusReason(
                isRollback
                    ? "Deployment rolled back successfully."
                    : "Deployment completed successfully.")
            .finishedAt(now)
            .build();
  }

  /** A task of the target ended before it ran; true when that is one too many. */
  public boolean failed() {
    failures++;
    return hasStatus(DaemonDeploymentStatus.IN_PROGRESS) && failures >= THRESHOLD;
  }

  public boolean canRollBack() {
    return target != null && !sources.isEmpty();
  }

  public void rollBack(String reason, Instant now) {
    isBaking = false;
    model =
        model.toBuilder()
            .status(DaemonDeploymentStatus.ROLLBACK_IN_PROGRESS)
            .statusReason(reason)
            .rollback(
                DaemonRollback.builder()
                    .reason(reason)
                    .startedAt(now)
                    .rollbackTargetDaemonRevisionArn(sources.get(0).arn())
                    .rollbackCapacityProviders(
                        sources.get(0).providers().stream().map(LiveCapacityProvider::arn).toList())
                    .build())
            .build();
  }

  public DaemonDeploymentSummary summary(String daemonArn) {
    return ModelMembers.copy(model, DaemonDeploymentSummary.builder())
        .daemonArn(daemonArn)
        .targetDaemonRevisionArn(target == null ? null : target.arn())
        .build();
  }

  /** All but the counts of its revisions. */
  public DaemonDeployment toSdk() {
    return model.toBuilder().circuitBreaker(breaker()).alarms(alarms()).build();
  }

  private DaemonCircuitBreaker breaker() {
    return DaemonCircuitBreaker.builder()
        .failureCount(failures)
        .threshold(THRESHOLD)
        .status(
            failures >= THRESHOLD ? DaemonDeploymentRollbackMonitorsStatus.TRIGGERED : monitoring())
        .build();
  }

  private DaemonDeploymentAlarms alarms() {
    var alarms = configuration().alarms();
    return DaemonDeploymentAlarms.builder()
        .alarmNames(alarms.alarmNames())
        .triggeredAlarmNames(List.of())
        .status(
            Boolean.TRUE.equals(alarms.enable())
                ? monitoring()
                : DaemonDeploymentRollbackMonitorsStatus.DISABLED)
        .build();
  }

  private DaemonDeploymentRollbackMonitorsStatus monitoring() {
    return isPending() || isMoving()
        ? DaemonDeploymentRollbackMonitorsStatus.MONITORING
        : DaemonDeploymentRollbackMonitorsStatus.MONITORING_COMPLETE;
  }
}
