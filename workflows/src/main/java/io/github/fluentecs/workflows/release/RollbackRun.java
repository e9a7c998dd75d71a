package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.ContinueServiceDeployment;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.service.LifecycleHookAction;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.core.service.ServiceRevision;
import io.github.fluentecs.core.service.StopServiceDeployment;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.workflows.internal.Reads;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** The steps of a rollback: look at the history, do what it asks for, wait for the end. */
record RollbackRun(ServiceRef service) {
  /** A deployment may end, or another begin, between look and call: then look again. */
  private static final int LOOKS = 4;

  Wait<RolledBack> run() {
    return look(LOOKS);
  }

  static Wait<RolledBack> to(ServiceRevisionRef ref) {
    return Reads.all(DescribeServiceRevisions.builder(List.of(ref)).build())
        .then(
            found ->
                found.isEmpty()
                    ? Waits.impossible(new RollbackFailure.NoSuchRevision(ref))
                    : new RollbackRun(found.get(0).service()).lookFor(found.get(0), LOOKS));
  }

  private Wait<RolledBack> look(int looks) {
    return looks == 0
        ? Waits.impossible(Blocker.of("Each look at " + service + " found another deployment."))
        : seen().then(seen -> decided(seen.now(), seen.history(), looks));
  }

  private Wait<Seen> seen() {
    return ServiceReads.service(service)
        .then(now -> History.of(service).map(history -> new Seen(now, history)))
        .ofKind("look");
  }

  private record Seen(Service now, History history) {}

  private Wait<RolledBack> decided(Service now, History history, int looks) {
    History.Entry newest = history.newest().orElse(null);
    if (newest == null) {
      return Waits.impossible(new RollbackFailure.NothingToRollBackTo(service));
    }
    ServiceDeploymentRef deployment = newest.deployment().ref();
    ServiceDeploymentStatus status =
        newest
            .deployment()
            .status()
            .flatMap(each -> each.known())
            .orElse(ServiceDeploymentStatus.UNKNOWN_TO_SDK_VERSION);
    return switch (status) {
      case PENDING, IN_PROGRESS ->
          history.isReturning()
              ? followed(deployment, RolledBack.By.NOTHING, looks)
              : stopped(deployment, history, looks);
      case STOP_REQUESTED, ROLLBACK_REQUESTED, ROLLBACK_IN_PROGRESS ->
          followed(deployment, RolledBack.By.NOTHING, looks);
      case ROLLBACK_SUCCESSFUL -> done(RolledBack.By.NOTHING);
      case SUCCESSFUL ->
          history.isReturning() ? done(RolledBack.By.NOTHING) : undone(now, history, looks);
      default -> undone(now, history, looks);
    };
  }

  /** Answers the pause, or stops the deployment. */
  private Wait<RolledBack> stopped(ServiceDeploymentRef ref, History history, int looks) {
    return Reads.of(described(ref))
        .then(
            deployment -> {
              String hook = deployment.pausedHooks().stream().findFirst().orElse(null);
              return hook == null
                  ? rolledBack(
                      StopServiceDeployment.builder(ref)
                          .stopType(StopServiceDeploymentStopType.ROLLBACK)
                          .build(),
                      RolledBack.By.STOP,
                      history,
                      looks)
                  : rolledBack(
                      ContinueServiceDeployment.builder(ref, hook)
                          .hookAction(LifecycleHookAction.ROLLBACK)
                          .build(),
                      RolledBack.By.HOOK,
                      history,
                      looks);
            });
  }

  private Wait<RolledBack> rolledBack(
      EcsCommand<ServiceDeploymentRef> command, RolledBack.By by, History history, int looks) {
    return Waits.after(command, Waits::met)
        .ofKind("stop")
        .settled()
        .then(
            end ->
                end.fold(
                    failure -> refused(failure, history, looks),
                    deployment -> followed(deployment, by, looks)));
  }

  /** ECS refuses when there is nothing to return to, and when the deployment has just ended. */
  private Wait<RolledBack> refused(WaitFailure failure, History history, int looks) {
    if (!(failure instanceof WaitFailure.CallFailed call)) {
      return Waits.failed(failure);
    }
    boolean isRefusal =
        call.failure() instanceof EcsFailure.Conflict
            || call.failure() instanceof EcsFailure.InvalidRequest;
    if (isRefusal && history.former().isEmpty()) {
      return Waits.impossible(new RollbackFailure.NothingToRollBackTo(service));
    }
    return looks > 1 ? look(looks - 1) : Waits.failed(failure);
  }

  private static EcsCommand<ServiceDeployment> described(ServiceDeploymentRef deployment) {
    return DescribeServiceDeployments.builder(List.of(deployment)).build().one();
  }

  private Wait<RolledBack> followed(ServiceDeploymentRef ref, RolledBack.By by, int looks) {
    return Waits.until(
            described(ref),
            seen -> seen.value().map(RollbackRun::end).orElseGet(() -> Verdict.pending("missing")))
        .ofKind("deployment")
        .then(
            ended ->
                ended.hasStatus(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL)
                    ? done(by)
                    : look(looks - 1));
  }

  private static Verdict<ServiceDeployment> end(ServiceDeployment deployment) {
    if (deployment.hasStatus(ServiceDeploymentStatus.ROLLBACK_FAILED)) {
      return Verdict.impossible(new RollbackFailure.NotRolledBack(deployment));
    }
    return deployment.hasEnded()
        ? Verdict.met(deployment)
        : Verdict.pending(deployment.status().map(Object::toString).orElse("without status"));
  }

  private Wait<RolledBack> done(RolledBack.By by) {
    return ServiceReads.service(service).then(now -> done(now, by));
  }

  private Wait<RolledBack> done(Service now, RolledBack.By by) {
    TaskDefinitionRef has = now.taskDefinition().orElse(null);
    return has == null
        ? Waits.impossible(Blocker.of(service + " has no task definition."))
        : Waits.met(new RolledBack(service, by, has));
  }

  /** Undoes a deployment that has ended. */
  private Wait<RolledBack> undone(Service now, History history, int looks) {
    return history
        .former()
        .map(former -> updated(now, current(now, history), former.revision(), look(looks - 1)))
        .orElseGet(() -> Waits.impossible(new RollbackFailure.NothingToRollBackTo(service)));
  }

  private static ServiceRevision current(Service now, History history) {
    return now.taskDefinition()
        .flatMap(history::current)
        .orElseGet(() -> history.newest().orElseThrow())
        .revision();
  }

  private Wait<RolledBack> lookFor(ServiceRevision target, int looks) {
    return looks == 0
        ? look(0)
        : seen().then(seen -> returned(seen.now(), seen.history(), target, looks));
  }

  private Wait<RolledBack> returned(
      Service now, History history, ServiceRevision target, int looks) {
    ServiceRevision current = history.newest().isEmpty() ? target : current(now, history);
    boolean hasIt =
        RevisionChange.isNone(current, target)
            && now.taskDefinition().equals(target.taskDefinition());
    return hasIt
        ? ServiceWaits.rolloutOf(now).then(rollout -> done(RolledBack.By.NOTHING))
        : updated(now, current, target, lookFor(target, looks - 1));
  }

  /** Looks again before the update, so that no other deployment is undone. */
  private Wait<RolledBack> updated(
      Service seen, ServiceRevision from, ServiceRevision to, Wait<RolledBack> again) {
    return deployable(to)
        .then(
            definition ->
                ServiceReads.service(service)
                    .then(
                        now ->
                            isSame(seen, now)
                                ? Waits.after(
                                        new RevisionChange(from, to).update(service),
                                        ServiceWaits::rolloutOf)
                                    .ofKind("update")
                                    .then(rollout -> done(RolledBack.By.UPDATE))
                                : again));
  }

  private static boolean isSame(Service seen, Service now) {
    return seen.primaryDeployment()
        .map(each -> each.id())
        .equals(now.primaryDeployment().map(each -> each.id()));
  }

  private Wait<TaskDefinitionRef> deployable(ServiceRevision revision) {
    return revision
        .taskDefinition()
        .map(ServiceReads::definition)
        .orElseGet(() -> Waits.impossible(new RollbackFailure.NoSuchRevision(revision.ref())))
        .then(
            definition ->
                definition.isActive()
                    ? Waits.met(definition.ref())
                    : Waits.impossible(
                        new RollbackFailure.TargetDeregistered(
                            service,
                            definition.ref(),
                            definition.status().map(Object::toString).orElse("unknown"))));
  }
}
