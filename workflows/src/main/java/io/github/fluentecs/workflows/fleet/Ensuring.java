package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.diff.Diff;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks, creates, and looks again where that failed.
 *
 * @param <T> the typed view
 * @param look what is there; empty when it is absent
 * @param create creates it
 * @param created what is there after a creation, by the answer
 * @param ref its reference
 * @param diff what differs
 */
record Ensuring<T>(
    Wait<Optional<T>> look,
    EcsCommand<T> create,
    Function<T, Wait<Ensured<T>>> created,
    Function<T, ResourceRef> ref,
    Function<T, Diff> diff) {
  private static final int TRIES = 4;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  static Ensuring<Cluster> cluster(CreateCluster desired, List<String> ignored) {
    Wait<Optional<Cluster>> look = EnsureReads.cluster(desired.resource());
    Function<Cluster, Diff> diff = found -> without(Diff.of(desired, found), ignored);
    return new Ensuring<>(
        look,
        desired,
        answer -> look.then(found -> judged(found.orElse(answer), true, Cluster::ref, diff)),
        Cluster::ref,
        diff);
  }

  static Ensuring<CapacityProvider> provider(CreateCapacityProvider desired, List<String> ignored) {
    Wait<Optional<CapacityProvider>> look = EnsureReads.provider(desired);
    return new Ensuring<>(
        look,
        desired,
        answer -> look.map(found -> isNew(found.orElse(answer))),
        CapacityProvider::ref,
        found -> without(Diff.of(desired, found), ignored));
  }

  static Ensuring<Service> service(CreateService desired, List<String> ignored) {
    return new Ensuring<>(
        EnsureReads.service(desired.resource()),
        desired,
        answer -> Waits.met(isNew(answer)),
        Service::ref,
        found -> without(Diff.of(desired, found), ignored));
  }

  static Ensuring<TaskDefinition> definition(RegisterTaskDefinition desired, List<String> ignored) {
    Function<TaskDefinition, Diff> diff = found -> without(Diff.of(desired, found), ignored);
    return new Ensuring<>(
        EnsureReads.newest(desired.family()),
        desired,
        answer ->
            EnsureReads.oldest(desired.family())
                .map(
                    found ->
                        found
                            .filter(first -> first.revision() < answer.revision())
                            .filter(first -> diff.apply(first).isEmpty())
                            .map(first -> new Ensured<>(first, false, List.of()))
                            .orElseGet(() -> isNew(answer))),
        TaskDefinition::ref,
        diff);
  }

  private static Diff without(Diff diff, List<String> ignored) {
    Diff rest = diff;
    for (String path : ignored) {
      rest = rest.without(path);
    }
    return rest;
  }

  private static <T> Ensured<T> isNew(T value) {
    return new Ensured<>(value, true, List.of());
  }

  Wait<Ensured<T>> run() {
    return look.then(found -> found.map(this::adopted).orElseGet(() -> creating(create, TRIES)))
        .ofKind("ensure")
        .named("ensure " + create.operation());
  }

  private Wait<Ensured<T>> adopted(T found) {
    return judged(found, false, ref, diff);
  }

  private static <T> Wait<Ensured<T>> judged(
      T found, boolean isCreated, Function<T, ResourceRef> ref, Function<T, Diff> diff) {
    Diff differences = diff.apply(found);
    return differences.isEmpty()
        ? Waits.met(new Ensured<>(found, isCreated, differences.unseen()))
        : Waits.impossible(new Differs(ref.apply(found), differences));
  }

  private Wait<Ensured<T>> creating(EcsCommand<T> command, int tries) {
    return Waits.after(command, Waits::met)
        .settled()
        .then(end -> end.fold(failure -> failed(command, failure, tries), created));
  }

  /** What refuses may be what another process, or a call without an answer, has made. */
  private Wait<Ensured<T>> failed(EcsCommand<T> command, WaitFailure failure, int tries) {
    if (!(failure instanceof WaitFailure.CallFailed call)) {
      return Waits.failed(failure);
    }
    boolean mayBeOurs = call.failure().mayHaveHadEffect();
    return look.then(
        found ->
            found.isPresent()
                ? judged(found.get(), mayBeOurs, ref, diff)
                : call.failure().retryable() && tries > 1
                    ? Waits.delay(PAUSE)
                        .then(time -> creating(command.sameAttempt(call.failure()), tries - 1))
                    : Waits.failed(failure));
  }
}
