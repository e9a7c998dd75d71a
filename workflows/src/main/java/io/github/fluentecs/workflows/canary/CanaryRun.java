package io.github.fluentecs.workflows.canary;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.calling;
import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.taskset.DeleteTaskSet;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.taskset.UpdateServicePrimaryTaskSet;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.taskset.TaskSetWaits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks what is there, and makes the wait that does the rest. */
final class CanaryRun {
  private static final int ALL = 100;

  private final CanaryPlan plan;

  CanaryRun(CanaryPlan plan) {
    this.plan = plan;
  }

  Wait<TaskSet> deploy() {
    return survey().then(this::deploy);
  }

  private Wait<TaskSet> deploy(Survey survey) {
    Optional<Blocker> refusal = survey.refusal();
    if (refusal.isPresent()) {
      return Waits.impossible(refusal.get());
    }
    return Undo.undoing(forward(survey).atMost(plan.deadline()), this::undo, plan.undoDeadline())
        .then(
            set ->
                survey()
                    .then(now -> removed(now.stable(), now).atMost(plan.deadline()))
                    .map(gone -> set));
  }

  private Wait<Survey> survey() {
    return after(
        DescribeServices.builder(plan.service().cluster(), List.of(plan.service().text()))
            .build()
            .one(),
        service ->
            calling("weights of " + plan.service(), plan.traffic()::weights)
                .map(weights -> new Survey(plan, service, weights)));
  }

  /** Everything up to the point from which there is no way back. */
  private Wait<TaskSet> forward(Survey survey) {
    return candidate(survey)
        .then(set -> TaskSetWaits.taskSetSteady(set.ref()))
        .then(set -> shifted(set, survey))
        .then(this::primary)
        .then(set -> released(set, survey));
  }

  /** Weights that others left behind would send requests to a target group without targets. */
  private Wait<TaskSet> candidate(Survey survey) {
    if (survey.candidate().isPresent()) {
      return met(survey.candidate().get());
    }
    TaskSet stable = survey.stable().orElseThrow();
    Wait<Integer> weighted =
        survey.share(Survey.targetGroup(stable)) == ALL
            ? met(ALL)
            : shift(Survey.targetGroup(stable), survey.otherThan(stable), ALL);
    return weighted.then(all -> after(creation(stable, survey), set -> met(set)));
  }

  /** The new task set is as the old one, but for its definition and its target group. */
  private CreateTaskSet creation(TaskSet stable, Survey survey) {
    var old = stable.sdk();
    String group = survey.otherThan(stable);
    return CreateTaskSet.builder(plan.service(), plan.definition())
        .externalId(plan.externalId())
        .customize(
            request ->
                request
                    .loadBalancers(
                        old.loadBalancers().stream()
                            .map(each -> each.toBuilder().targetGroupArn(group).build())
                            .toList())
                    .networkConfiguration(old.networkConfiguration())
                    .serviceRegistries(old.serviceRegistries())
                    .launchType(
                        old.capacityProviderStrategy().isEmpty() ? old.launchTypeAsString() : null)
                    .capacityProviderStrategy(old.capacityProviderStrategy())
                    .platformVersion(old.platformVersion())
                    .scale(old.scale()))
        .build();
  }

  /** Steps that were reached before are not gone back to; the last one is checked again. */
  private Wait<TaskSet> shifted(TaskSet set, Survey survey) {
    String group = Survey.targetGroup(set);
    String other = survey.otherThan(set);
    int reached = survey.candidate().isPresent() ? survey.share(group) : 0;
    Wait<Integer> steps = met(0);
    for (int step : plan.steps()) {
      if (step >= reached) {
        steps = steps.then(done -> shift(group, other, step)).then(this::checked);
      }
    }
    return steps.map(done -> set);
  }

  private Wait<Integer> shift(String group, String other, int percent) {
    return calling(
        "shifting %d %% of %s".formatted(percent, plan.service()),
        () -> {
          plan.traffic().shift(Map.of(group, percent, other, ALL - percent));
          return percent;
        });
  }

  private Wait<Integer> checked(int percent) {
    Wait<Integer> paused = delay(plan.pause()).map(time -> percent);
    if (plan.check().isEmpty()) {
      return paused;
    }
    CanaryPlan.Check check = plan.check().get();
    return paused
        .then(step -> calling(check.name(), check.isFine()::getAsBoolean))
        .then(
            isFine ->
                isFine
                    ? met(percent)
                    : Waits.impossible(
                        Blocker.of(
                            "The check '%s' failed at %d %%.".formatted(check.name(), percent))));
  }

  private Wait<TaskSet> primary(TaskSet set) {
    return Survey.isPrimary(set)
        ? met(set)
        : after(UpdateServicePrimaryTaskSet.builder(set.ref()).build(), done -> met(set));
  }

  /** Lets the old task set end its requests. */
  private Wait<TaskSet> released(TaskSet set, Survey survey) {
    return survey.stable().isEmpty() ? met(set) : drained(survey.otherThan(set)).map(done -> set);
  }

  private Wait<?> drained(String group) {
    return calling(
            "deregistration delay of " + group, () -> plan.traffic().deregistrationDelay(group))
        .then(Waits::delay);
  }

  private static Wait<?> removed(Optional<TaskSet> old, Survey survey) {
    Wait<?> ended = Waits.allOf(survey.ending(), set -> TaskSetWaits.taskSetDeleted(set.ref()));
    if (old.isEmpty()) {
      return ended;
    }
    return after(
        DeleteTaskSet.builder(old.get().ref()).force(true).build(),
        deleted ->
            TaskSetWaits.taskSetDeleted(old.get().ref()).then(gone -> ended.map(all -> gone)));
  }

  /** The other way round, the weights first. */
  Wait<TaskSet> undo() {
    return survey().then(this::undo);
  }

  private Wait<TaskSet> undo(Survey survey) {
    if (survey.stable().isEmpty()) {
      return Waits.impossible(
          Blocker.of("There is no task set of " + plan.service() + " to go back to."));
    }
    TaskSet stable = survey.stable().get();
    return shift(Survey.targetGroup(stable), survey.otherThan(stable), ALL)
        .then(all -> primary(stable))
        .then(
            set ->
                survey.candidate().isEmpty()
                    ? met(set)
                    : drained(survey.otherThan(set)).map(time -> set))
        .then(set -> removed(survey.candidate(), survey).map(gone -> set));
  }
}
