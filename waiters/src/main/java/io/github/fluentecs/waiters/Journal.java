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
record Journal(
    Moment started,
    int polls,
    Map<Subject<?>, Watched> watched,
    Map<Subject<?>, Evidence> evidence) {
  static Journal at(Moment started) {
    return new Journal(started, 0, Map.of(), Map.of());
  }

  /** Returns the journal with what one call showed of the subjects that this wait asks for. */
  Journal with(Event.Looked looked, Demand demand, Moment now) {
    Map<Subject<?>, Watched> grown = new LinkedHashMap<>(watched);
    int looks = 0;
    for (Subject<?> subject : demand.looks().keySet()) {
      if (looked.looks().containsKey(subject)) {
        Watched before = grown.getOrDefault(subject, Watched.never(subject.resource()));
        grown.put(subject, entry(subject, before, looked, now));
        looks++;
      }
    }
    return new Journal(started, polls + looks, Collections.unmodifiableMap(grown), evidence);
  }

  /** Returns the journal with what was learnt of trouble with a subject. */
  Journal learning(Subject<?> subject, Evidence learnt) {
    Evidence relevant = subject.relevant(learnt);
    if (relevant.isEmpty()) {
      return this;
    }
    Map<Subject<?>, Evidence> grown = new LinkedHashMap<>(evidence);
    grown.merge(subject, relevant, Evidence::plus);
    return new Journal(started, polls, watched, Collections.unmodifiableMap(grown));
  }

  /** Returns what was learnt of trouble with some subjects. */
  Evidence evidence(Collection<? extends Subject<?>> of) {
    Evidence all = Evidence.none();
    for (Subject<?> subject : of) {
      all = all.plus(evidence.getOrDefault(subject, Evidence.none()));
    }
    return all;
  }

  private static <S> Watched entry(
      Subject<S> subject, Watched before, Event.Looked looked, Moment now) {
    Either<Trouble, Seen<S>> look = looked.of(subject);
    return look == null || look.isLeft()
        ? before.failedPoll()
        : before.saw(shown(subject, look.get()), now.instant());
  }

  static <S> Snapshot shown(Subject<S> subject, Seen<S> seen) {
    return seen.value().map(subject.lookup()::show).orElse(MISSING);
  }

  private static final Snapshot MISSING = Snapshot.of("MISSING");

  /** Returns the report, the given subject first. */
  WaitReport report(@Nullable Subject<?> first, Moment now) {
    List<Watched> all = new ArrayList<>();
    Watched leading = first == null ? null : watched.get(first);
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
