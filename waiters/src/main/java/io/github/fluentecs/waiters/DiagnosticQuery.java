package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * Asks, beside the looks at a subject, why things go wrong with it. What it learns, and that it
 * could not learn it, goes into the journal. Immutable.
 */
final class DiagnosticQuery {
  private final Subject<?> subject;
  private final RunningQuery<?, Evidence> asking;

  private DiagnosticQuery(Subject<?> subject, RunningQuery<?, Evidence> asking) {
    this.subject = subject;
    this.asking = asking;
  }

  /** Begins an inquest; null when there is nothing to ask. */
  static @Nullable DiagnosticQuery of(Subject<?> subject) {
    RunningQuery<?, Evidence> asking = RunningQuery.of(subject.inquire());
    return asking == null ? null : new DiagnosticQuery(subject, asking);
  }

  void demand(PendingWork demand) {
    demand.inquire(asking.ticket());
  }

  /** Returns the inquest after an event; null when it has ended. */
  @Nullable DiagnosticQuery on(Event event, StepContext turn) {
    Either<CallError, Query<Evidence>> answer = asking.on(event);
    return answer == null
        ? this
        : answer.fold(trouble -> failed(trouble, turn), inquiry -> followed(inquiry, turn));
  }

  private @Nullable DiagnosticQuery failed(CallError trouble, StepContext turn) {
    String gap =
        "Why " + subject + " is so could not be asked for: " + Recovery.words(trouble) + ".";
    turn.learn(subject, Evidence.builder().gap(gap.replace("..", ".")).build());
    return null;
  }

  private @Nullable DiagnosticQuery followed(Query<Evidence> inquiry, StepContext turn) {
    if (inquiry instanceof Query.Result<Evidence> answer) {
      turn.learn(subject, answer.answer());
    }
    RunningQuery<?, Evidence> more = RunningQuery.of(inquiry);
    return more == null ? null : new DiagnosticQuery(subject, more);
  }
}
