package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registers the revisions that are missing: one for all services with the same base. */
record Registration(Words words) {
  /** The commands that it would execute. */
  List<RegisterTaskDefinition> commands(List<Situation> situations) {
    Map<TaskDefinitionRef, RegisterTaskDefinition> commands = new LinkedHashMap<>();
    situations.stream()
        .filter(Situation::registers)
        .forEach(each -> commands.put(each.base().ref(), words.revision(each.base())));
    return List.copyOf(commands.values());
  }

  Wait<List<Target>> of(List<Situation> situations) {
    return from(0, situations, List.of());
  }

  private Wait<List<Target>> from(int index, List<Situation> situations, List<Target> before) {
    if (index == situations.size()) {
      return Waits.met(before);
    }
    Situation situation = situations.get(index);
    return revision(situation, before)
        .then(
            revision -> {
              List<Target> targets = new ArrayList<>(before);
              targets.add(new Target(situation, revision));
              return from(index + 1, situations, targets);
            });
  }

  private Wait<TaskDefinition> revision(Situation situation, List<Target> before) {
    return situation
        .ready()
        .map(Waits::met)
        .orElseGet(
            () ->
                before.stream()
                    .filter(each -> isSame(each.situation(), situation))
                    .map(each -> Waits.met(each.definition()))
                    .findFirst()
                    .orElseGet(
                        () ->
                            Waits.after(words.revision(situation.base()), Waits::met)
                                .ofKind("register")));
  }

  private static boolean isSame(Situation one, Situation other) {
    return one.registers() && one.base().ref().equals(other.base().ref());
  }
}
