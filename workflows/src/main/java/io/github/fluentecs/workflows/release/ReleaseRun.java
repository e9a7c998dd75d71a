package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The steps of a release: look, check, register, one-off task, update, roll out, tidy up. */
record ReleaseRun(Words words) {
  Wait<ReleasePlan> plan() {
    return situations().map(all -> new ReleasePlan(all.stream().map(Situation::plan).toList()));
  }

  /** The limit does not count for resuming scaling. */
  Wait<Released> run(UnaryOperator<Wait<Released>> limit) {
    Wait<Released> limited = limit.apply(steps().orElse(this::again));
    return scaling().map(scaling -> scaling.resumedAfter(limited)).orElse(limited);
  }

  /**
   * With a key it is found whether a call had its effect, so it goes on once after a lost answer.
   */
  private Wait<Released> again(WaitFailure failure) {
    boolean isLost =
        failure instanceof WaitFailure.CallFailed call && call.failure().mayHaveHadEffect();
    return isLost && words.key().isPresent() ? steps() : Waits.failed(failure);
  }

  private Wait<Released> steps() {
    return situations().ofKind("plan").then(this::made);
  }

  private Wait<List<Situation>> situations() {
    return new Survey(words).all().then(this::checked);
  }

  /** What is refused is told before anything is made. */
  private Wait<List<Situation>> checked(List<Situation> situations) {
    List<RegisterTaskDefinition> registrations = new Registration(words).commands(situations);
    List<EcsCommand<?>> commands = new ArrayList<>(registrations);
    FirstTask first = new FirstTask(words);
    for (Situation each : situations) {
      if (each.deploys()) {
        commands.add(each.update(each.ready().orElse(each.base())));
      }
      if (each.deploys() && words.first().isPresent()) {
        commands.add(first.command(each, each.base().ref()));
        Optional<ReleaseFailure> unknown = first.unknownContainer(each);
        if (unknown.isPresent()) {
          return Waits.impossible(unknown.get());
        }
      }
    }
    return Checked.then(commands, Waits.met(situations));
  }

  private Wait<Released> made(List<Situation> situations) {
    return new Registration(words)
        .of(situations)
        .then(
            targets ->
                new FirstTask(words)
                    .of(targets)
                    .then(
                        first ->
                            updated(targets)
                                .then(
                                    services ->
                                        tidied(targets)
                                            .map(old -> new Released(services, first, old)))));
  }

  private Wait<List<ReleasedService>> updated(List<Target> targets) {
    Wait<List<ReleasedService>> updates = new ServiceUpdates(words.inTurn()).of(targets);
    return targets.stream().anyMatch(Target::updates)
        ? scaling().map(scaling -> scaling.suspendedBefore(updates)).orElse(updates)
        : updates;
  }

  private Optional<Scaling> scaling() {
    return words.suspension().map(suspension -> new Scaling(suspension, words.services()));
  }

  private Wait<List<TaskDefinitionRef>> tidied(List<Target> targets) {
    return words.keptRevisions().isPresent()
        ? new OldRevisions(words.keptRevisions().getAsInt()).of(targets).ofKind("tidy up")
        : Waits.met(List.of());
  }
}
