package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a running wait has seen so far.
 *
 * @param started when it began
 * @param polls how many looks there were
 * @param watched what was seen of each subject, in the order of first looks
 * @param evidence what speaks of trouble, by subject
 */
record WaitLog(
    Timestamp started,
    int polls,
    Map<Subject<?>, ObservedResource> watched,
    Map<Subject<?>, Evidence> evidence) {
  static WaitLog at(Timestamp started) {
    return new WaitLog(started, 0, Map.of(), Map.of());
  }

  /** Returns the journal with what one call showed of the subjects that this wait asks for. */
  WaitLog with(Event.Polled looked, PendingWork demand, Timestamp now) {
    Map<Subject<?>, ObservedResource> grown = new LinkedHashMap<>(watched);
    int looks = 0;
    for (Subject<?> subject : demand.looks().keySet()) {
      if (looked.looks().containsKey(subject)) {
        ObservedResource before =
            grown.getOrDefault(subject, ObservedResource.never(subject.resource()));
        grown.put(subject, entry(subject, before, looked, now));
        looks++;
      }
    }
    return new WaitLog(started, polls + looks, Collections.unmodifiableMap(grown), evidence);
  }

  /** Returns the journal with what was learnt of trouble with a subject. */
  WaitLog learning(Subject<?> subject, Evidence learnt) {
    Evidence relevant = subject.relevant(learnt);
    if (relevant.isEmpty()) {
      return this;
    }
    Map<Subject<?>, Evidence> grown = new LinkedHashMap<>(evidence);
    grown.merge(subject, relevant, Evidence::plus);
    return new WaitLog(started, polls, watched, Collections.unmodifiableMap(grown));
  }

  /** Returns what was learnt of trouble with some subjects. */
  Evidence evidence(Collection<? extends Subject<?>> of) {
    Evidence all = Evidence.none();
    for (Subject<?> subject : of) {
      all = all.plus(evidence.getOrDefault(subject, Evidence.none()));
    }
    return all;
  }

  private static <S> ObservedResource entry(
      Subject<S> subject, ObservedResource before, Event.Polled looked, Timestamp now) {
    Either<CallError, Observation<S>> look = looked.of(subject);
    return look == null || look.isLeft()
        ? before.failedPoll()
        : before.saw(shown(subject, look.get()), now.instant());
  }

  static <S> Snapshot shown(Subject<S> subject, Observation<S> seen) {
    return seen.value().map(subject.lookup()::show).orElse(MISSING);
  }

  private static final Snapshot MISSING = Snapshot.of("MISSING");

  /** Returns the report, the given subject first. */
  WaitReport report(@Nullable Subject<?> first, Timestamp now) {
    List<ObservedResource> all = new ArrayList<>();
    ObservedResource leading = first == null ? null : watched.get(first);
    if (leading != null) {
      all.add(leading);
    }
    watched.values().stream().filter(seen -> !seen.equals(leading)).forEach(all::add);
    return new WaitReport.Builder()
        .startedAt(started.instant())
        .elapsed(Duration.ofNanos(now.nanos() - started.nanos()))
        .polls(polls)
        .watched(all)
        .evidence(evidence(first == null ? evidence.keySet() : List.<Subject<?>>of(first)))
        .build();
  }
}
