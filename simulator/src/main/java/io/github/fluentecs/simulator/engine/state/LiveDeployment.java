package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.defaults.RevisionDefaults;
import io.github.fluentecs.simulator.engine.status.DeploymentStatus;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.ServiceCurrentRevisionSummary;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionLoadBalancer;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary;

/** One deployment of a service whose controller is ECS. */
public final class LiveDeployment {
  private final Fleet fleet;
  private final ServiceRevision revision;
  private final Instant createdAt;
  private final StateMachine<DeploymentStatus, DeploymentStatus.Move> status;
  private final StateMachine<RolloutState, RolloutState.Move> rollout;
  private final TrafficShare traffic;
  private String reason;
  private Instant updatedAt;

  public LiveDeployment(Fleet fleet, ServiceRevision revision) {
    this.fleet = fleet;
    this.revision = revision;
    this.traffic = new TrafficShare(revision.loadBalancers());
    this.createdAt = revision.createdAt();
    this.updatedAt = createdAt;
    this.status = new StateMachine<>(id(), DeploymentStatus.TABLE, DeploymentStatus.PRIMARY);
    this.rollout = new StateMachine<>(id(), RolloutState.TABLE, RolloutState.IN_PROGRESS);
    this.reason = "ECS deployment " + id() + " in progress.";
  }

  public String id() {
    return fleet.id();
  }

  public Fleet fleet() {
    return fleet;
  }

  /** What it rolls out. */
  public ServiceRevision revision() {
    return revision;
  }

  DeploymentStatus status() {
    return status.state();
  }

  /** Its share of the traffic of the service. */
  public TrafficShare traffic() {
    return traffic;
  }

  public boolean isIn(RolloutState state) {
    return rollout.isIn(state);
  }

  /** The {@code rolloutStateReason}. */
  public String reason() {
    return reason;
  }

  public void move(DeploymentStatus.Move move, Instant now) {
    status.move(move, now);
    updatedAt = now;
  }

  public void move(RolloutState.Move move, String newReason, Instant now) {
    rollout.move(move, now);
    reason = newReason;
    updatedAt = now;
  }

  /** Whether it has no task left that runs or is on its way there. */
  boolean isEmpty() {
    TaskCounts tally = fleet.tasks().tally();
    return tally.running() + tally.pending() == 0;
  }

  /** How many tasks it is to have. */
  int desiredCount() {
    return status.isIn(DeploymentStatus.PRIMARY)
        ? fleet.service().desiredCount()
        : fleet.tasks().tally().wanted();
  }

  public ServiceRevisionSummary summary() {
    TaskCounts tally = fleet.tasks().tally();
    return ServiceRevisionSummary.builder()
        .arn(revision.serviceRevisionArn())
        .requestedTaskCount(desiredCount())
        .runningTaskCount(tally.running())
        .pendingTaskCount(tally.pending())
        .requestedProductionTrafficWeight(traffic.production())
        .requestedTestTrafficWeight(traffic.test())
        .build();
  }

  public ServiceCurrentRevisionSummary currentSummary() {
    TaskCounts tally = fleet.tasks().tally();
    return ServiceCurrentRevisionSummary.builder()
        .arn(revision.serviceRevisionArn())
        .requestedTaskCount(desiredCount())
        .runningTaskCount(tally.running())
        .pendingTaskCount(tally.pending())
        .build();
  }

  /** What it rolls out, with the platform version that its tasks run on. */
  ServiceRevision resolved() {
    ServiceRevision resolved =
        RevisionDefaults.resolved(revision, fleet.blueprint().definition().runtimePlatform());
    List<ServiceRevisionLoadBalancer> balancers = traffic.resolved();
    return balancers.isEmpty()
        ? resolved
        : resolved.toBuilder()
            .resolvedConfiguration(resources -> resources.loadBalancers(balancers))
            .build();
  }

  public Deployment toSdk() {
    TaskCounts tally = fleet.tasks().tally();
    ServiceRevision resolved = resolved();
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
        .platformVersion(resolved.platformVersion())
        .platformFamily(revision.platformFamily())
        .networkConfiguration(revision.networkConfiguration())
        .rolloutState(hasRolloutState() ? rollout.state().name() : null)
        .rolloutStateReason(hasRolloutState() ? reason : null)
        .serviceConnectConfiguration(revision.serviceConnectConfiguration())
        .serviceConnectResources(ConnectedServices.of(revision))
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
