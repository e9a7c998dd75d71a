package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * Queries the cause of failures of a subject, and adds the evidence, or why there is none, to the
 * log. Immutable.
 */
final class DiagnosticQuery {
  private final Subject<?> subject;
  private final RunningQuery<?, Evidence> running;

  private DiagnosticQuery(Subject<?> subject, RunningQuery<?, Evidence> running) {
    this.subject = subject;
    this.running = running;
  }

  /** Starts a query; null when there is nothing to query. */
  static @Nullable DiagnosticQuery of(Subject<?> subject) {
    RunningQuery<?, Evidence> running = RunningQuery.of(subject.diagnosticQuery());
    return running == null ? null : new DiagnosticQuery(subject, running);
  }

  void collectWork(PendingWork work) {
    work.diagnosticCall(running.pendingCall());
  }

  /** Returns the query after an event; null when it has ended. */
  @Nullable DiagnosticQuery on(Event event, StepContext context) {
    Either<CallError, Query<Evidence>> result = running.on(event);
    return result == null
        ? this
        : result.fold(error -> failed(error, context), query -> completed(query, context));
  }

  private @Nullable DiagnosticQuery failed(CallError error, StepContext context) {
    String gap = "Evidence about " + subject + " could not be read: " + Recovery.text(error) + ".";
    context.addEvidence(subject, Evidence.builder().gap(gap.replace("..", ".")).build());
    return null;
  }

  private @Nullable DiagnosticQuery completed(Query<Evidence> query, StepContext context) {
    if (query instanceof Query.Result<Evidence> result) {
      context.addEvidence(subject, result.value());
    }
    RunningQuery<?, Evidence> more = RunningQuery.of(query);
    return more == null ? null : new DiagnosticQuery(subject, more);
  }
}
