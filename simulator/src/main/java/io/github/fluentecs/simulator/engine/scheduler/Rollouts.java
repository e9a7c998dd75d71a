package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.Blueprint;
import io.github.fluentecs.simulator.engine.state.Deployments;
import io.github.fluentecs.simulator.engine.state.FailureSettings;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.FleetProgress;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveShift;
import io.github.fluentecs.simulator.engine.state.RolloutFailure;
import io.github.fluentecs.simulator.engine.state.StartBackoff;
import io.github.fluentecs.simulator.engine.status.DeploymentStatus;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import io.github.fluentecs.simulator.engine.status.ServiceDeploymentState.Move;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Begins, completes, fails and rolls back the deployments of services whose controller is ECS. */
public final class Rollouts {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final ServiceMessages messages;
  private final FailureDetector detector;

  public Rollouts(
      Timeline timeline, Arns arns, Ids ids, FailureDetector detector, ServiceMessages messages) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.messages = messages;
    this.detector = detector;
  }

  /**
   * Begins a deployment; it is the PRIMARY one at once.
   *
   * @param wanted what it rolls out, without its ARN
   */
  public LiveDeployment begin(
      LiveService service, ServiceRevision wanted, TaskDefinition definition) {
    Instant now = now();
    Deployments deployments = service.deployments();
    String id = ids.serviceScoped();
    ServiceRevision revision = Revisions.named(arns, now, service, wanted, id);
    Blueprint blueprint = Revisions.blueprint(revision, definition);
    LiveDeployment deployment =
        new LiveDeployment(
            new Fleet(service, id, blueprint, progress(service, blueprint)), revision);
    List<ServiceRevisionSummary> sources =
        deployments.listed().stream().map(LiveDeployment::summary).toList();
    LiveDeployment serving = serving(deployments);
    boolean isUnfinished = deployments.listed().size() > 1;
    supersede(deployments, now);
    LiveServiceDeployment newest =
        new LiveServiceDeployment(ids.next(), arn(service), deployment, sources);
    newest.watchAlarms(detector.alarms(newest.configuration()).isEmpty());
    if (newest.configuration().strategy() != DeploymentStrategy.ROLLING) {
      newest.shift(new LiveShift(newest.arn(), deployment, serving, isUnfinished));
      if (serving != null) {
        deployment.traffic().besides(serving.traffic());
      }
    } else if (serving != null) {
      deployment.traffic().like(serving.traffic());
    }
    deployments.begin(newest);
    service.adopt(revision);
    messages.begun(deployment);
    return deployment;
  }

  /**
   * The deployment that has the traffic: the completed one, or else the only one; null for none.
   */
  private static @Nullable LiveDeployment serving(Deployments deployments) {
    LiveDeployment completed = deployments.completed();
    return completed == null && !deployments.listed().isEmpty() ? deployments.primary() : completed;
  }

  private String arn(LiveService service) {
    return arns.serviceDeployment(service.cluster().name(), service.name(), ids.letters21());
  }

  private static FleetProgress progress(LiveService service, Blueprint blueprint) {
    StartBackoff pause =
        service.deployments().listed().stream()
            .findFirst()
            .map(LiveDeployment::fleet)
            .filter(fleet -> fleet.blueprint().runsSameDefinitionAs(blueprint))
            .map(fleet -> fleet.progress().pause())
            .orElseGet(StartBackoff::new);
    boolean resets = FailureSettings.resets(service.template().deploymentConfiguration());
    return new FleetProgress(resets, pause);
  }

  private static void supersede(Deployments deployments, Instant now) {
    if (!deployments.listed().isEmpty()) {
      deployments.primary().move(DeploymentStatus.Move.SUPERSEDE, now);
    }
    end(deployments.current(), "A newer service deployment took its place.", now);
  }

  /** Ends a service deployment that is not over where it is. */
  static void end(@Nullable LiveServiceDeployment current, String reason, Instant now) {
    if (current != null && !current.state().isOver()) {
      current.move(current.allows(Move.STOP) ? Move.STOP : Move.FAIL_ROLLBACK, reason, now);
    }
  }

  /** Takes up what is new, and undoes or ends what failed or was asked to stop. */
  void review(LiveService service) {
    LiveServiceDeployment current = service.deployments().current();
    if (current == null || current.state().isOver()) {
      return;
    }
    switch (current.state()) {
      case PENDING -> current.move(Move.BEGIN, null, now());
      case STOP_REQUESTED -> fail(service, RolloutFailure.STOPPED_BY_USER, false);
      case ROLLBACK_REQUESTED -> fail(service, RolloutFailure.STOPPED_BY_USER, true);
      default -> trip(service, current);
    }
  }

  private void trip(LiveService service, LiveServiceDeployment current) {
    LiveDeployment primary = service.deployments().primary();
    RolloutFailure failure =
        primary.isIn(RolloutState.IN_PROGRESS) ? detector.detect(primary, current) : null;
    if (failure == RolloutFailure.ALARM_DETECTED) {
      current.triggeredBy(detector.alarms(current.configuration()));
    }
    if (failure != null) {
      fail(service, failure, FailureSettings.rollsBack(current.configuration(), failure));
    }
  }

  private void fail(LiveService service, RolloutFailure failure, boolean isUndone) {
    Deployments deployments = service.deployments();
    LiveDeployment failed = deployments.primary();
    LiveServiceDeployment current = deployments.current();
    failed.move(RolloutState.Move.FAIL, failure.stateReason(), now());
    messages.failed(failed, failure);
    Optional.ofNullable(current).ifPresent(each -> each.fail(failure));
    LiveDeployment former = deployments.completed();
    if (isUndone && former != null && current != null && current.allows(Move.ROLL_BACK)) {
      failed.move(DeploymentStatus.Move.SUPERSEDE, now());
      restore(service, former, failure);
      current.rollBackTo(former, failure.rollbackReason(former), now());
    } else {
      end(current, failure.stateReason(), now());
    }
  }

  private void restore(LiveService service, LiveDeployment former, RolloutFailure failure) {
    Deployments deployments = service.deployments();
    former.move(DeploymentStatus.Move.RESTORE, now());
    former.move(RolloutState.Move.REOPEN, failure.rollbackReason(former), now());
    former.fleet().progress().restart();
    deployments.completed(null);
    deployments.lead(former);
    service.adopt(former.revision());
    messages.rollingBack(former);
  }

  /** Lists deployments without tasks no more. */
  void retireEmpty(LiveService service) {
    service
        .deployments()
        .removeEmpty()
        .forEach(deployment -> deployment.move(DeploymentStatus.Move.RETIRE, now()));
  }

  /** Takes note of whether the service is steady; a steady one has completed its deployment. */
  void settle(LiveService service, boolean isSteady) {
    Deployments deployments = service.deployments();
    LiveDeployment primary = deployments.primary();
    boolean isSettled = isSteady && deployments.listed().size() == 1;
    if (isSettled && primary.isIn(RolloutState.IN_PROGRESS)) {
      complete(deployments, primary);
    }
    if (service.becomesSteady(isSettled)) {
      service.events().resolved();
      messages.steady(primary.fleet());
    }
  }

  private void complete(Deployments deployments, LiveDeployment primary) {
    String reason = "ECS deployment " + primary.id() + " completed.";
    primary.move(RolloutState.Move.COMPLETE, reason, now());
    deployments.completed(primary);
    LiveServiceDeployment current = deployments.current();
    if (current != null && current.allows(Move.SUCCEED)) {
      current.move(Move.SUCCEED, null, now());
    }
    messages.completed(primary);
  }

  private Instant now() {
    return timeline.now();
  }
}
