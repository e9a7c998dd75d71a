package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.internal.state.Nanos;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The targets that can share calls, kept in queues so that choosing a batch does not take longer
 * the more targets there are. Confined to the polling thread.
 */
final class PollGroup {
  private final Key key;
  private final ThrottleCategory category;
  private final int limit;
  private final Map<String, Target> targets = new HashMap<>();

  /** Targets that are not being polled, the least recently polled first. */
  private final TimedQueue<Target> idle = new TimedQueue<>();

  /** Of these, the ones that are not due yet, by their due time. */
  private final TimedQueue<Target> scheduled = new TimedQueue<>();

  /** Of these, the ones that are due, the least recently polled first. */
  private final TimedQueue<Target> due = new TimedQueue<>();

  private final Set<Target> changed = new LinkedHashSet<>();

  PollGroup(Key key) {
    Lookup<?, ?> lookup = key.lookup();
    this.key = key;
    this.category = Objects.requireNonNull(lookup.category(), "the lookup's category");
    this.limit = lookup.limit();
    if (limit < 1) {
      throw new IllegalArgumentException(
          "the limit of " + lookup + " is " + limit + "; a call polls 1 resource or more");
    }
  }

  /**
   * Identifies a group.
   *
   * @param lookup how its targets are polled
   * @param group what its targets have in common, by the lookup
   */
  record Key(Lookup<?, ?> lookup, String group) {
    static Key of(Subject<?> subject) {
      return new Key(subject.lookup(), subject.group());
    }
  }

  ThrottleCategory category() {
    return category;
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Adds a subject that a wait wants polled by a time. */
  Target request(Subject<?> subject, WaitExecution<?> execution, long by, long firstPoll) {
    Target target = targets.computeIfAbsent(subject.key(), id -> new Target(subject, firstPoll));
    target.request(execution, by, subject.coverage(), firstPoll);
    changed.add(target);
    return target;
  }

  /** Removes a subject that a wait no longer needs. */
  void cancel(Subject<?> subject, WaitExecution<?> execution) {
    Target target = targets.get(subject.key());
    if (target != null) {
      if (target.cancel(execution)) {
        targets.remove(subject.key());
      }
      changed.add(target);
    }
  }

  /** Marks targets whose times have changed. */
  void changed(List<Target> changedTargets) {
    changed.addAll(changedTargets);
  }

  /**
   * Applies an event: gives the resource that it tells to the waits for it, and has the others
   * polled that it concerns.
   */
  void apply(EcsEvent event, long now, ToldResources told) {
    if (apply(key.lookup(), event, now, told)) {
      return;
    }
    for (Target target : targets.values()) {
      if (event.concerns(target.subject().resource())) {
        target.wake(now);
        changed.add(target);
      }
    }
  }

  @SuppressWarnings("unchecked") // a lookup that an event tells a resource of takes its reference
  private <R extends ResourceRef, S> boolean apply(
      Lookup<R, S> lookup, EcsEvent event, long now, ToldResources told) {
    Optional<S> seen = lookup.told(event);
    R resource = (R) event.resource().orElse(null);
    if (seen.isEmpty() || resource == null) {
      return false;
    }
    OptionalLong version = lookup.version(seen.get());
    Target target =
        lookup.group(resource).equals(key.group()) ? targets.get(lookup.key(resource)) : null;
    if (target == null) {
      return true;
    }
    changed.add(target);
    if (version.isPresent()) {
      Observation<S> observation = Observation.of(seen.get());
      told.add(target.subject(), observation, target.told(observation, version.getAsLong(), now));
    } else {
      target.wake(now);
    }
    return true;
  }

  /** Leaves a time between polls of those that events tell. */
  void pollRarely(Duration time, long now) {
    targets.values().forEach(target -> target.pollRarely(time, now));
    changed.addAll(targets.values());
  }

  /** Has all polled again by the backoff, since no more events come. */
  void pollAll(long now) {
    targets.values().forEach(target -> target.wake(now));
    changed.addAll(targets.values());
  }

  /** Moves changed and due targets to their queues. */
  private void update(long now) {
    changed.forEach(this::requeue);
    changed.clear();
    for (Target ready = scheduled.next(now); ready != null; ready = scheduled.next(now)) {
      due.put(ready, ready.lastSent());
    }
  }

  private void requeue(Target target) {
    due.remove(target);
    boolean isIdle = !target.inFlight() && targets.get(target.subject().key()) == target;
    requeue(target, scheduled, target.due(), isIdle);
    requeue(target, idle, target.lastSent(), isIdle);
  }

  private static void requeue(Target target, TimedQueue<Target> queue, long at, boolean isQueued) {
    if (isQueued) {
      queue.put(target, at);
    } else {
      queue.remove(target);
    }
  }

  /** Returns when the next target is due, or {@link Nanos#NEVER}. */
  long due(long now) {
    update(now);
    Target first = due.first();
    return first == null ? scheduled.firstAt() : first.due();
  }

  /**
   * Chooses the targets of one call: those that are due, the least recently polled first; room that
   * is left, which costs nothing, goes to the least recently polled of the others.
   */
  List<Target> next(long now) {
    update(now);
    Set<Target> chosen = new LinkedHashSet<>();
    int size = choose(due, chosen, limit);
    choose(idle, chosen, size);
    return List.copyOf(chosen);
  }

  /** Adds targets while they fit, and returns the largest size that all of them allow. */
  private static int choose(Iterable<Target> from, Set<Target> chosen, int atMost) {
    int size = atMost;
    for (Target target : from) {
      if (chosen.size() >= size) {
        return size;
      }
      int withTarget = Math.min(size, target.maxBatch());
      if (chosen.size() < withTarget && chosen.add(target)) {
        size = withTarget;
      }
    }
    return size;
  }
}
