package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.core.ThrottleCategory;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are wanted by whom, when each is to be looked at, and what may be asked now.
 * Confined to the poller.
 */
final class PollScheduler {
  /** How long a new subject waits for others to share its first call. */
  static final Duration GATHERING = Duration.ofMillis(20);

  private static final Duration SLOWEST_RETRY = Duration.ofSeconds(30);

  private final WaiterSettings settings;
  private final Map<PollGroup.Key, PollGroup> groups = new LinkedHashMap<>();
  private final Map<ThrottleCategory, Budget> budgets = new EnumMap<>(ThrottleCategory.class);
  private final Map<WaitExecution<?>, Set<Subject<?>>> wanted = new HashMap<>();

  PollScheduler(WaiterSettings settings) {
    this.settings = settings;
  }

  /** Several targets that are asked for in one call. */
  record Batch(PollGroup group, List<Target> targets, long askedAt) {
    ThrottleCategory category() {
      return group.category();
    }

    Query<? extends Map<String, ?>> inquiry() {
      List<Subject<?>> subjects = subjects();
      return subjects.get(0).ask(subjects);
    }

    List<Subject<?>> subjects() {
      return targets.stream().<Subject<?>>map(Target::subject).toList();
    }

    Set<WaitExecution<?>> runs() {
      Set<WaitExecution<?>> runs = new LinkedHashSet<>();
      targets.forEach(target -> runs.addAll(target.runs()));
      return runs;
    }
  }

  /** Notes what a run wants from now on. */
  void want(WaitExecution<?> run, Map<Subject<?>, Long> looks, long now) {
    Set<Subject<?>> before = wanted.getOrDefault(run, Set.of());
    before.stream().filter(old -> !looks.containsKey(old)).forEach(old -> drop(run, old));
    long firstLook = Nanos.after(now, GATHERING);
    looks.forEach((subject, by) -> group(subject).want(subject, run, by, firstLook));
    wanted.put(run, Set.copyOf(looks.keySet()));
  }

  /** Forgets a run. */
  void forget(WaitExecution<?> run) {
    Set<Subject<?>> before = wanted.remove(run);
    if (before != null) {
      before.forEach(subject -> drop(run, subject));
    }
  }

  private PollGroup group(Subject<?> subject) {
    return groups.computeIfAbsent(PollGroup.Key.of(subject), key -> new PollGroup(key.lookup()));
  }

  private void drop(WaitExecution<?> run, Subject<?> subject) {
    PollGroup.Key key = PollGroup.Key.of(subject);
    PollGroup group = groups.get(key);
    if (group != null) {
      group.drop(subject, run);
      if (group.isEmpty()) {
        groups.remove(key);
      }
    }
  }

  /** Returns what to ask now, the most urgent first; null when nothing is due or affordable. */
  @Nullable Batch next(long now) {
    PollGroup first = null;
    long earliest = Nanos.NEVER;
    for (PollGroup group : groups.values()) {
      long due = group.due(now);
      boolean isFirst = due <= now && due < earliest;
      if (isFirst && budget(group.category(), now).nextAt(now) <= now) {
        first = group;
        earliest = due;
      }
    }
    return first == null ? null : chunk(first, now);
  }

  private Batch chunk(PollGroup group, long now) {
    budget(group.category(), now).spend(now);
    List<Target> targets = group.next(now);
    targets.forEach(target -> target.asked(now));
    group.changed(targets);
    return new Batch(group, targets, now);
  }

  /** Returns when there is something to ask again. */
  long wakeAt(long now) {
    long at = Nanos.NEVER;
    for (PollGroup group : groups.values()) {
      Budget budget = budget(group.category(), now);
      at = Math.min(at, Math.max(group.due(now), budget.nextAt(now)));
    }
    return at;
  }

  Budget budget(ThrottleCategory category, long now) {
    return budgets.computeIfAbsent(
        category, key -> new Budget(settings.callsPerSecond(category), now));
  }

  /** Takes an answer in, and returns what the runs are to learn; null when they learn nothing. */
  Event.@Nullable Polled answered(
      Batch chunk, Either<CallError, ? extends Map<String, ?>> answer, long now) {
    chunk.group().changed(chunk.targets());
    if (answer.isLeft() && spoilt(chunk, answer.getLeft())) {
      chunk.targets().forEach(target -> target.suspect(chunk.targets().size(), now));
      return null;
    }
    answer.peekLeft(trouble -> slowDown(chunk, trouble, now));
    Map<Subject<?>, Either<CallError, ? extends Observation<?>>> looks = new LinkedHashMap<>();
    for (Target target : chunk.targets()) {
      looks.put(target.subject(), look(target, answer, chunk.askedAt()));
    }
    return new Event.Polled(looks, chunk.askedAt());
  }

  /** One malformed id refuses a whole call: the others must not suffer for it. */
  private static boolean spoilt(Batch chunk, CallError trouble) {
    return chunk.targets().size() > 1
        && trouble instanceof CallError.Failed refused
        && refused.failure() instanceof EcsFailure.InvalidRequest;
  }

  private void slowDown(Batch chunk, CallError trouble, long now) {
    if (trouble instanceof CallError.Failed refused
        && refused.failure() instanceof EcsFailure.Throttled) {
      budget(chunk.category(), now).throttled(chunk.askedAt(), now);
    }
  }

  private Either<CallError, ? extends Observation<?>> look(
      Target target, Either<CallError, ? extends Map<String, ?>> answer, long askedAt) {
    if (answer.isLeft()) {
      Duration pause = pace(target.quiet()).multipliedBy(1L << target.failed());
      boolean long30 = pause.compareTo(SLOWEST_RETRY) > 0;
      target.lookAt(Nanos.after(askedAt, long30 ? SLOWEST_RETRY : pause));
      return Either.left(answer.getLeft());
    }
    Object value = answer.get().get(target.subject().key());
    Observation<?> seen = value == null ? Observation.missing() : Observation.of(value);
    int quiet = target.saw(shown(target.subject(), seen));
    target.lookAt(Nanos.after(askedAt, pace(quiet)));
    return Either.right(seen);
  }

  private Duration pace(int quiet) {
    return settings.backoff().delay(quiet, settings.random());
  }

  @SuppressWarnings("unchecked") // a lookup answers with the views of its own subjects
  private static <S> Snapshot shown(Subject<S> subject, Observation<?> seen) {
    return WaitLog.shown(subject, (Observation<S>) seen);
  }
}
