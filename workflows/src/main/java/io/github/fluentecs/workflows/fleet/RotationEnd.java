package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.impossible;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a rotation ends that has not replaced all: nothing stays DRAINING, and it says what is left.
 */
record RotationEnd(MachineCalls machines, RotationCommands commands) {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** Reactivates, and then fails. */
  <T> Wait<T> unfinished(RotationPlan plan, WaitFailure cause) {
    return survey()
        .settled()
        .then(
            read ->
                read.fold(
                    unread ->
                        impossible(
                            new RotationFailure.Unfinished(
                                new RotationResult(plan, List.of(), List.of(), 0),
                                cause,
                                Optional.of(unread))),
                    now -> unfinished(plan, cause, now)));
  }

  private <T> Wait<T> unfinished(RotationPlan plan, WaitFailure cause, RotationSurvey now) {
    return reactivated(now)
        .settled()
        .then(
            end ->
                impossible(
                    new RotationFailure.Unfinished(
                        result(plan, now),
                        cause,
                        end.isLeft() ? Optional.of(end.getLeft()) : Optional.empty())));
  }

  private Wait<RotationSurvey> survey() {
    return RotationSurvey.ofAnyGroup(commands.words(), machines).atMost(LIMIT);
  }

  /** Makes those ACTIVE again that are marked and whose machine stays, and removes the marks. */
  Wait<Integer> reactivated() {
    return survey().then(this::reactivated);
  }

  private Wait<Integer> reactivated(RotationSurvey now) {
    List<ContainerInstance> marked =
        now.view().members().stream().filter(now.view()::isMarked).toList();
    List<ContainerInstance> draining = marked.stream().filter(RotationView::isDraining).toList();
    return commands
        .state(draining, ContainerInstanceStatus.ACTIVE)
        .then(active -> commands.unmark(marked))
        .then(unmarked -> met(draining.size()))
        .atMost(LIMIT);
  }

  static RotationResult result(RotationPlan plan, RotationSurvey now) {
    Set<String> there =
        now.view().old().stream().map(each -> each.ref().id()).collect(Collectors.toSet());
    Set<String> blocked =
        plan.blockedInstances().stream().map(ContainerInstanceRef::id).collect(Collectors.toSet());
    return new RotationResult(
        plan,
        plan.instances().stream().filter(each -> !there.contains(each.id())).toList(),
        now.view().old().stream()
            .map(
                each ->
                    new RotationLeft(
                        each.ref(),
                        reason(now, each, blocked),
                        now.on(each).stream().map(RotationFleet::line).toList()))
            .toList(),
        new RotationPlans(now).unregistered());
  }

  private static RotationLeft.Reason reason(
      RotationSurvey now, ContainerInstance instance, Set<String> blocked) {
    if (blocked.contains(instance.ref().id())) {
      return RotationLeft.Reason.BLOCKED;
    }
    if (RotationView.isDraining(instance)) {
      return RotationLeft.Reason.STUCK;
    }
    return now.on(instance).stream().anyMatch(now::isProtected)
        ? RotationLeft.Reason.PROTECTED
        : RotationLeft.Reason.NOT_BEGUN;
  }
}
