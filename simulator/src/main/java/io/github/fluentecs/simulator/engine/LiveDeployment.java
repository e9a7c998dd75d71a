package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.ServiceCurrentRevisionSummary;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary;

/** One deployment of a service whose controller is ECS. */
final class LiveDeployment {
  private final Fleet fleet;
  private final ServiceRevision revision;
  private final Instant createdAt;
  private final Course<DeploymentStatus, DeploymentStatus.Move> status;
  private final Course<RolloutState, RolloutState.Move> rollout;
  private String reason;
  private Instant updatedAt;

  LiveDeployment(Fleet fleet, ServiceRevision revision) {
    this.fleet = fleet;
    this.revision = revision;
    this.createdAt = revision.createdAt();
    this.updatedAt = createdAt;
    this.status = new Course<>(id(), DeploymentStatus.TABLE, DeploymentStatus.PRIMARY);
    this.rollout = new Course<>(id(), RolloutState.TABLE, RolloutState.IN_PROGRESS);
    this.reason = "ECS deployment " + id() + " in progress.";
  }

  String id() {
    return fleet.id();
  }

  Fleet fleet() {
    return fleet;
  }

  /** What it rolls out. */
  ServiceRevision revision() {
    return revision;
  }

  DeploymentStatus status() {
    return status.state();
  }

  boolean isIn(RolloutState state) {
    return rollout.is(state);
  }

  /** The {@code rolloutStateReason}. */
  String reason() {
    return reason;
  }

  void move(DeploymentStatus.Move move, Instant now) {
    status.move(move, now);
    updatedAt = now;
  }

  void move(RolloutState.Move move, String newReason, Instant now) {
    rollout.move(move, now);
    reason = newReason;
    updatedAt = now;
  }

  /** Whether it has no task left that runs or is on its way there. */
  boolean isEmpty() {
    Tally tally = fleet.tasks().tally();
    return tally.running() + tally.pending() == 0;
  }

  /** How many tasks it is to have. */
  int desiredCount() {
    return status.is(DeploymentStatus.PRIMARY)
        ? fleet.service().desiredCount()
        : fleet.tasks().tally().wanted();
  }

  ServiceRevisionSummary summary() {
    Tally tally = fleet.tasks().tally();
    return ServiceRevisionSummary.builder()
        .arn(revision.serviceRevisionArn())
        .requestedTaskCount(desiredCount())
        .runningTaskCount(tally.running())
        .pendingTaskCount(tally.pending())
        .build();
  }

  ServiceCurrentRevisionSummary currentSummary() {
    Tally tally = fleet.tasks().tally();
    return ServiceCurrentRevisionSummary.builder()
        .arn(revision.serviceRevisionArn())
        .requestedTaskCount(desiredCount())
        .runningTaskCount(tally.running())
        .pendingTaskCount(tally.pending())
        .build();
  }

  Deployment toSdk() {
    Tally tally = fleet.tasks().tally();
    return Deployment.builder()
        .id(id())
        .status(status().name())
        .taskDefinition(revision.taskDefinition())
        .desiredCount(desiredCount())
        .runningCount(tally.running())
        .pendingCount(tally.pending())
        .failedTasks(fleet.progress().failedTasks())
        .createdAt(createdAt)
        .updatedAt(updatedAt)
        .capacityProviderStrategy(revision.capacityProviderStrategy())
        .launchType(revision.launchTypeAsString())
        .platformVersion(revision.platformVersion())
        .platformFamily(revision.platformFamily())
        .networkConfiguration(revision.networkConfiguration())
        .rolloutState(hasRolloutState() ? rollout.state().name() : null)
        .rolloutStateReason(hasRolloutState() ? reason : null)
        .serviceConnectConfiguration(revision.serviceConnectConfiguration())
        .volumeConfigurations(revision.volumeConfigurations())
        .fargateEphemeralStorage(revision.fargateEphemeralStorage())
        .vpcLatticeConfigurations(revision.vpcLatticeConfigurations())
        .build();
  }

  /** Not behind a Classic Load Balancer. */
  private boolean hasRolloutState() {
    return revision.loadBalancers().stream()
        .allMatch(balancer -> balancer.loadBalancerName() == null);
  }
}
