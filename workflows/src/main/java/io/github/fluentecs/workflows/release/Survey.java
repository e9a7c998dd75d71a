package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the services of a release, and at what an earlier attempt left. Only reads. */
record Survey(Words words) {
  Wait<List<Situation>> all() {
    return Waits.allOf(words.services(), this::of);
  }

  private Wait<Situation> of(ServiceRef ref) {
    return ServiceReads.service(ref)
        .then(
            service ->
                service
                    .taskDefinition()
                    .map(running -> ServiceReads.definition(base(running)))
                    .orElseGet(() -> Waits.impossible(Blocker.of(ref + " has no task definition.")))
                    .then(base -> of(service, base)));
  }

  private TaskDefinitionRef base(TaskDefinitionRef running) {
    return words.fromNewest() ? TaskDefinitionRef.of(running.family()) : running;
  }

  private Wait<Situation> of(Service service, TaskDefinition base) {
    List<String> names =
        base.containerDefinitions().stream().map(ContainerDefinition::name).toList();
    for (ContainerChange change : words.changes()) {
      if (!names.contains(change.container())) {
        return Waits.impossible(
            new ReleaseFailure.UnknownContainer(service.ref(), change.container(), names));
      }
    }
    return own(service, base).map(own -> new Situation(words, service, base, own));
  }

  /** The revision of an earlier attempt, which goes on if it has not been deployed and ended. */
  private Wait<Optional<TaskDefinition>> own(Service service, TaskDefinition base) {
    ReleaseKey key = words.key().orElse(null);
    if (key == null) {
      return Waits.met(Optional.empty());
    }
    if (key.isOn(base)) {
      return checked(service, base, List.of(base));
    }
    boolean wantsNone = words.holdIn(base) && !words.forced();
    return wantsNone
        ? Waits.met(Optional.empty())
        : key.revisionsOf(base.family()).then(found -> checked(service, base, found));
  }

  private Wait<Optional<TaskDefinition>> checked(
      Service service, TaskDefinition base, List<TaskDefinition> found) {
    for (TaskDefinition revision : found) {
      if (!words.holdIn(revision)) {
        return Waits.impossible(
            new ReleaseFailure.KeyTaken(service.ref(), key().text(), revision.ref()));
      }
      if (service.taskDefinition().equals(Optional.of(revision.ref()))) {
        return Waits.met(Optional.of(revision));
      }
    }
    return found.isEmpty() ? Waits.met(Optional.empty()) : notEnded(service, base, found);
  }

  /** Whether a revision was deployed is only found in the history. */
  private Wait<Optional<TaskDefinition>> notEnded(
      Service service, TaskDefinition base, List<TaskDefinition> found) {
    Instant begin =
        found.stream()
            .flatMap(each -> each.registeredAt().stream())
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return History.since(service.ref(), begin.minusSeconds(1))
        .then(history -> notEnded(history, service, base, found));
  }

  private Wait<Optional<TaskDefinition>> notEnded(
      History history, Service service, TaskDefinition base, List<TaskDefinition> found) {
    for (TaskDefinition revision : found) {
      History.Entry deployed = history.of(revision.ref()).orElse(null);
      if (deployed != null) {
        String status = deployed.deployment().status().map(Object::toString).orElse("unknown");
        return Waits.impossible(
            new ReleaseFailure.KeyEnded(service.ref(), key().text(), revision.ref(), status));
      }
    }
    return Waits.met(
        found.stream()
            .filter(each -> each.ref().equals(base.ref()) || key().isOn(each, base))
            .findFirst());
  }

  private ReleaseKey key() {
    return words.key().orElseThrow();
  }
}
