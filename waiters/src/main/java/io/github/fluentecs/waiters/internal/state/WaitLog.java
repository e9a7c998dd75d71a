package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.ObservedResource;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.WaitReport;
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
 * What a running wait has observed so far.
 *
 * @param started when it began
 * @param polls the number of polls
 * @param resources the history of each subject, in the order of first polls
 * @param evidence evidence of failures, by subject
 */
record WaitLog(
    Timestamp started,
    int polls,
    Map<Subject<?>, ObservedResource> resources,
    Map<Subject<?>, Evidence> evidence) {
  static WaitLog at(Timestamp started) {
    return new WaitLog(started, 0, Map.of(), Map.of());
  }

  /** Returns the log with one poll of the subjects that this wait needs. */
  WaitLog with(Event.Polled polled, PendingWork work, Timestamp now) {
    Map<Subject<?>, ObservedResource> updated = new LinkedHashMap<>(resources);
    int count = 0;
    for (Subject<?> subject : work.polls().keySet()) {
      if (polled.results().containsKey(subject)) {
        ObservedResource before =
            updated.getOrDefault(subject, ObservedResources.never(subject.resource()));
        updated.put(subject, entry(subject, before, polled, now));
        count++;
      }
    }
    return new WaitLog(started, polls + count, Collections.unmodifiableMap(updated), evidence);
  }

  /** Returns how many of the subjects that a part of the wait needs were polled. */
  static int polledOf(Event.Polled polled, PendingWork work) {
    int count = 0;
    for (Subject<?> subject : work.polls().keySet()) {
      if (polled.results().containsKey(subject)) {
        count++;
      }
    }
    return count;
  }

  WaitLog withEvidence(Subject<?> subject, Evidence added) {
    Evidence relevant = subject.relevant(added);
    if (relevant.isEmpty()) {
      return this;
    }
    Map<Subject<?>, Evidence> updated = new LinkedHashMap<>(evidence);
    updated.merge(subject, relevant, Evidence::plus);
    return new WaitLog(started, polls, resources, Collections.unmodifiableMap(updated));
  }

  Evidence evidence(Collection<? extends Subject<?>> of) {
    Evidence all = Evidence.none();
    for (Subject<?> subject : of) {
      all = all.plus(evidence.getOrDefault(subject, Evidence.none()));
    }
    return all;
  }

  private static <S> ObservedResource entry(
      Subject<S> subject, ObservedResource before, Event.Polled polled, Timestamp now) {
    Either<CallError, Observation<S>> result = polled.of(subject);
    return result == null || result.isLeft()
        ? ObservedResources.failedPoll(before)
        : ObservedResources.observed(before, Snapshots.of(subject, result.get()), now.instant());
  }

  /** Returns the report, the given subject first. */
  WaitReport report(@Nullable Subject<?> first, Timestamp now) {
    List<ObservedResource> all = new ArrayList<>();
    ObservedResource leading = first == null ? null : resources.get(first);
    if (leading != null) {
      all.add(leading);
    }
    resources.values().stream().filter(seen -> !seen.equals(leading)).forEach(all::add);
    return WaitReport.builder()
        .startedAt(started.instant())
        .elapsed(Duration.ofNanos(now.nanos() - started.nanos()))
        .polls(polls)
        .resources(all)
        .evidence(evidence(first == null ? evidence.keySet() : List.<Subject<?>>of(first)))
        .build();
  }
}
