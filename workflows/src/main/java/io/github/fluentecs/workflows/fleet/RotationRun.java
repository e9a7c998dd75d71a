package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.Waits.impossible;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rotation from its plan on: looks, does the next step, and looks again. Nothing is remembered
 * that could not be found again in ECS.
 *
 * @param words the words
 * @param machines calls the machines
 * @param commands calls ECS
 * @param survey what was there at the beginning
 * @param plan the plan of that
 */
record RotationRun(
    RotationWords words,
    MachineCalls machines,
    RotationCommands commands,
    RotationSurvey survey,
    RotationPlan plan) {
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final Duration REGISTERING = Duration.ofMinutes(15);

  Wait<RotationResult> result() {
    return next(Set.of())
        .ofKind("replace")
        .then(
            asked ->
                registered(asked)
                    .atMost(REGISTERING)
                    .orElse(RotationRun::toTheEnd)
                    .ofKind("register"))
        .then(asked -> RotationSurvey.of(words, machines))
        .map(now -> RotationEnd.result(plan, now));
  }

  /** A machine that never registers was no better before. */
  private static Wait<Set<String>> toTheEnd(WaitFailure failure) {
    return failure instanceof WaitFailure.TimedOut ? met(Set.of()) : Waits.failed(failure);
  }

  /** Until all are gone that are to go. */
  private Wait<Set<String>> next(Set<String> asked) {
    return step(asked, step -> verdict(step, false))
        .then(
            step ->
                step instanceof RotationStep.Register || step instanceof RotationStep.End
                    ? met(asked)
                    : done(step, asked).then(this::next));
  }

  /** Until as many machines are there as before. */
  private Wait<Set<String>> registered(Set<String> asked) {
    return step(asked, step -> verdict(step, true))
        .then(
            step ->
                step instanceof RotationStep.End
                    ? met(asked)
                    : done(step, asked).then(this::registered));
  }

  private Wait<RotationStep> step(
      Set<String> asked, Function<RotationStep, Verdict<RotationStep>> verdict) {
    return machines
        .look()
        .then(
            group ->
                Waits.until(
                    Subject.of(new RotationLookup(found -> view(group, found)), words.cluster()),
                    seen ->
                        seen.value()
                            .map(fleet -> verdict.apply(RotationStep.after(fleet, asked)))
                            .orElseGet(() -> Verdict.pending("not looked at yet"))));
  }

  private RotationView view(InstanceGroup group, List<ContainerInstance> instances) {
    return new RotationView(words, survey.view().mark(), leftAlone(), group, instances);
  }

  private Set<String> leftAlone() {
    return words.leavesBlocked()
        ? plan.blockedInstances().stream().map(ContainerInstanceRef::id).collect(Collectors.toSet())
        : Set.of();
  }

  private static Verdict<RotationStep> verdict(RotationStep step, boolean isRegistering) {
    if (isRegistering && step instanceof RotationStep.Register) {
      return Verdict.pending("the last machines register");
    }
    return step instanceof RotationStep.Pause pause
        ? Verdict.pending(pause.why())
        : Verdict.met(step);
  }

  private Wait<Set<String>> done(RotationStep step, Set<String> asked) {
    if (step instanceof RotationStep.GiveUp late) {
      return impossible(
          new RotationFailure.NotRenewed(
              late.late().stream().map(ContainerInstance::ref).toList()));
    }
    if (step instanceof RotationStep.Ask ask) {
      Set<String> all = new HashSet<>(asked);
      all.addAll(ask.ids());
      return met(all);
    }
    return change(step).map(changed -> asked);
  }

  private Wait<?> change(RotationStep step) {
    if (step instanceof RotationStep.Mark some) {
      return commands.mark(some.instances(), survey.view().mark());
    }
    if (step instanceof RotationStep.Unmark some) {
      return commands.unmark(some.instances());
    }
    if (step instanceof RotationStep.Drain some) {
      return commands.state(some.instances(), ContainerInstanceStatus.DRAINING);
    }
    if (step instanceof RotationStep.Stop some) {
      return commands.stop(some.tasks());
    }
    if (step instanceof RotationStep.Deregister some) {
      return commands.deregister(some.instances());
    }
    return machines(step).then(called -> delay(MOMENT));
  }

  private Wait<Integer> machines(RotationStep step) {
    if (step instanceof RotationStep.Grow grow) {
      return machines.grow(grow.size());
    }
    return step instanceof RotationStep.Terminate some
        ? machines.terminate(
            some.instances().stream().flatMap(each -> each.ec2InstanceId().stream()).toList(),
            !words.growsFirst())
        : met(0);
  }
}
