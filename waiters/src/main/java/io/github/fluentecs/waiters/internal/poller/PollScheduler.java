package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.Event;
import io.github.fluentecs.waiters.internal.state.Nanos;
import io.github.fluentecs.waiters.internal.state.Snapshots;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which subjects are polled next, within the request budgets. Confined to the polling
 * thread.
 */
final class PollScheduler {
  /** How long the first poll of a subject waits for others to share its call. */
  static final Duration BATCHING_DELAY = Duration.ofMillis(20);

  private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(30);

  private final WaiterSettings settings;
  private final RandomGenerator random;
  private final Map<PollGroup.Key, PollGroup> groups = new LinkedHashMap<>();
  private final Map<ThrottleCategory, Budget> budgets = new EnumMap<>(ThrottleCategory.class);
  private final Map<WaitExecution<?>, Set<Subject<?>>> requested = new HashMap<>();
  private boolean eventsCome;

  PollScheduler(WaiterSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** The targets of one call. */
  record Batch(PollGroup group, List<Target> targets, long sentAt) {
    ThrottleCategory category() {
      return group.category();
    }

    Query<? extends Map<String, ?>> query() {
      List<Subject<?>> subjects = subjects();
      return subjects.get(0).fetch(subjects);
    }

    List<Subject<?>> subjects() {
      return targets.stream().<Subject<?>>map(Target::subject).toList();
    }

    Set<WaitExecution<?>> executions() {
      Set<WaitExecution<?>> executions = new LinkedHashSet<>();
      targets.forEach(target -> executions.addAll(target.executions()));
      return executions;
    }
  }

  /** Replaces what a wait wants polled. */
  void request(WaitExecution<?> execution, Map<Subject<?>, Long> polls, long now) {
    Set<Subject<?>> previous = requested.getOrDefault(execution, Set.of());
    previous.stream().filter(old -> !polls.containsKey(old)).forEach(old -> cancel(execution, old));
    long firstPoll = Nanos.after(now, BATCHING_DELAY);
    // First, since a lookup may throw.
    requested.put(execution, new LinkedHashSet<>(polls.keySet()));
    polls.forEach(
        (subject, by) -> {
          Target target = group(subject).request(subject, execution, by, firstPoll);
          if (eventsCome) {
            target.pollRarely(settings.reconcileEvery(), now);
          }
        });
  }

  /** Cancels all that a wait wants polled. */
  void remove(WaitExecution<?> execution) {
    Set<Subject<?>> previous = requested.remove(execution);
    if (previous != null) {
      previous.forEach(subject -> cancel(execution, subject));
    }
  }

  private PollGroup group(Subject<?> subject) {
    return groups.computeIfAbsent(PollGroup.Key.of(subject), PollGroup::new);
  }

  private void cancel(WaitExecution<?> execution, Subject<?> subject) {
    PollGroup.Key key = PollGroup.Key.of(subject);
    PollGroup group = groups.get(key);
    if (group != null) {
      group.cancel(subject, execution);
      if (group.isEmpty()) {
        groups.remove(key);
      }
    }
  }

  /**
   * Returns the next batch to poll, the most urgent first; null when none is due or within budget.
   */
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
    return first == null ? null : batch(first, now);
  }

  private Batch batch(PollGroup group, long now) {
    budget(group.category(), now).spend(now);
    List<Target> targets = group.next(now);
    targets.forEach(target -> target.sent(now));
    group.changed(targets);
    return new Batch(group, targets, now);
  }

  /** Applies an event, and returns what it tells. */
  ToldResources apply(EcsEvent event, long now) {
    ToldResources told = new ToldResources();
    groups.values().forEach(group -> group.apply(event, now, told));
    return told;
  }

  /** Polls rarely what events tell, or, when none come any more, all by the backoff. */
  void eventsCome(boolean come, long now) {
    if (come) {
      groups.values().forEach(group -> group.pollRarely(settings.reconcileEvery(), now));
    } else if (eventsCome) {
      groups.values().forEach(group -> group.pollAll(now));
    }
    eventsCome = come;
  }

  /** Returns when the next batch can be polled. */
  long wakeAt(long now) {
    long at = Nanos.NEVER;
    for (PollGroup group : groups.values()) {
      Budget budget = budget(group.category(), now);
      at = Math.min(at, Math.max(group.due(now), budget.nextAt(now)));
    }
    return at;
  }

  Budget budget(ThrottleCategory category, long now) {
    return budgets.computeIfAbsent(category, key -> opened(key, now));
  }

  private Budget opened(ThrottleCategory category, long now) {
    Budget budget = new Budget(() -> settings.callsPerSecond(category), now);
    settings.listener().ifPresent(listener -> tell(listener, category, budget));
    return budget;
  }

  private static void tell(WaitListener listener, ThrottleCategory category, Budget budget) {
    try {
      listener.budgetOpened(category, budget::rate);
    } catch (Throwable e) {
      ToldWait.logThrown(e);
    }
  }

  /**
   * Records a response and returns the event for the waits; null when the batch is polled again.
   */
  Event.@Nullable Polled completed(
      Batch batch, Either<CallError, ? extends Map<String, ?>> response, long now) {
    batch.group().changed(batch.targets());
    if (response.isLeft() && mayBePoisoned(batch, response.getLeft())) {
      batch.targets().forEach(target -> target.retrySmaller(batch.targets().size(), now));
      return null;
    }
    response.peekLeft(error -> slowDown(batch, error, now));
    Map<Subject<?>, Either<CallError, ? extends Observation<?>>> results = new LinkedHashMap<>();
    for (Target target : batch.targets()) {
      results.put(target.subject(), record(target, response, batch.sentAt(), now));
    }
    return new Event.Polled(results, batch.sentAt());
  }

  /**
   * One malformed id makes a whole call fail, and one thing that ECS has another reason for than
   * that it is missing, so the batch is split until that id is alone.
   */
  private static boolean mayBePoisoned(Batch batch, CallError error) {
    return batch.targets().size() > 1
        && error instanceof CallError.Failed failed
        && (failed.failure() instanceof EcsFailure.InvalidRequest
            || failed.failure() instanceof EcsFailure.Incomplete);
  }

  private void slowDown(Batch batch, CallError error, long now) {
    if (error instanceof CallError.Failed failed
        && failed.failure() instanceof EcsFailure.Throttled) {
      budget(batch.category(), now).throttled(batch.sentAt(), now);
    }
  }

  private Either<CallError, ? extends Observation<?>> record(
      Target target, Either<CallError, ? extends Map<String, ?>> response, long sentAt, long now) {
    if (response.isLeft()) {
      Duration delay = delay(target.unchanged()).multipliedBy(1L << target.failed());
      boolean isTooLong = delay.compareTo(MAX_RETRY_DELAY) > 0;
      target.scheduleAt(Nanos.after(sentAt, isTooLong ? MAX_RETRY_DELAY : delay));
      return Either.left(response.getLeft());
    }
    Object value = response.get().get(target.subject().key());
    Observation<?> polled = value == null ? Observation.missing() : Observation.of(value);
    Observation<?> observation = target.newest(polled, version(target.subject(), polled), now);
    int unchanged = target.succeeded(snapshot(target.subject(), observation));
    boolean isTold = eventsCome && target.isToldByEvents(now);
    target.scheduleAt(Nanos.after(sentAt, isTold ? settings.reconcileEvery() : delay(unchanged)));
    return Either.right(observation);
  }

  private Duration delay(int unchanged) {
    return Objects.requireNonNull(
        settings.backoff().delay(unchanged, random), "the backoff's delay");
  }

  @SuppressWarnings("unchecked") // a lookup returns the views of its own subjects
  private static <S> OptionalLong version(Subject<S> subject, Observation<?> observation) {
    return ((Observation<S>) observation)
        .value()
        .map(subject.lookup()::version)
        .orElseGet(OptionalLong::empty);
  }

  @SuppressWarnings("unchecked") // a lookup returns the views of its own subjects
  private static <S> Snapshot snapshot(Subject<S> subject, Observation<?> observation) {
    return Snapshots.of(subject, (Observation<S>) observation);
  }
}
