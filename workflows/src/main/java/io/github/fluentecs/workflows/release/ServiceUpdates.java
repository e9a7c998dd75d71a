package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/** Updates services, each at most once, and follows the rollouts. */
record ServiceUpdates(boolean inTurn) {
  Wait<List<ReleasedService>> of(List<Target> targets) {
    return inTurn ? from(0, targets, List.of()) : together(targets);
  }

  /** All come to their end, also when one of them has failed. */
  private static Wait<List<ReleasedService>> together(List<Target> targets) {
    return Waits.allOf(targets, target -> of(target).settled()).then(ServiceUpdates::ended);
  }

  private static Wait<List<ReleasedService>> ended(
      List<Either<WaitFailure, ReleasedService>> ends) {
    return Either.sequenceRight(ends).fold(Waits::failed, all -> Waits.met(all.asJava()));
  }

  private static Wait<List<ReleasedService>> from(
      int index, List<Target> targets, List<ReleasedService> before) {
    return index == targets.size()
        ? Waits.met(before)
        : of(targets.get(index))
            .then(
                released -> {
                  List<ReleasedService> all = new ArrayList<>(before);
                  all.add(released);
                  return from(index + 1, targets, all);
                });
  }

  private static Wait<ReleasedService> of(Target target) {
    return target.updates()
        ? ServiceReads.service(target.situation().ref())
            .then(now -> updated(target, now))
            .ofKind("update")
        : followed(target, target.situation().service(), false);
  }

  /** Looks again first, since registering and the one-off task took their time. */
  private static Wait<ReleasedService> updated(Target target, Service now) {
    Situation situation = target.situation();
    TaskDefinitionRef has = now.taskDefinition().orElse(situation.running());
    return has.equals(situation.running())
        ? Waits.after(
            situation.update(target.definition()), service -> followed(target, service, true))
        : movedOn(target, has);
  }

  private static <T> Wait<T> movedOn(Target target, TaskDefinitionRef has) {
    return Waits.impossible(
        new ReleaseFailure.MovedOn(target.situation().ref(), target.situation().running(), has));
  }

  /** The rollout counts only if it is that of the own revision. */
  private static Wait<ReleasedService> followed(Target target, Service service, boolean updated) {
    TaskDefinitionRef wanted = target.definition().ref();
    TaskDefinitionRef has = service.taskDefinition().orElse(wanted);
    return has.equals(wanted)
        ? ServiceWaits.rolloutOf(service).map(rollout -> released(target, updated, rollout))
        : movedOn(target, has);
  }

  private static ReleasedService released(Target target, boolean updated, Rollout rollout) {
    Situation before = target.situation();
    return new ReleasedService(
        before.ref(), before.running(), target.definition().ref(), updated, rollout);
  }
}
