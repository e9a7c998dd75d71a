package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A failed wait that finds out the cause, once and for a short time. It ends with the failure,
 * whatever the result.
 */
final class DiagnosisState<T> implements TerminatingState<T> {
  /** How long the queries may take. */
  static final Duration MAX_DURATION = Duration.ofSeconds(5);

  private static final int MAX_SUBJECTS = 3;

  private final WaitFailure failure;
  private final List<Subject<?>> subjects;
  private final List<DiagnosticQuery> queries;
  private final long endsAt;

  private DiagnosisState(
      WaitFailure failure, List<Subject<?>> subjects, List<DiagnosticQuery> queries, long endsAt) {
    this.failure = failure;
    this.subjects = subjects;
    this.queries = queries;
    this.endsAt = endsAt;
  }

  /** Returns the failed state, at once when there is nothing to query. */
  static <T> State<T> of(
      WaitFailure failure, Collection<? extends Subject<?>> of, StepContext context) {
    List<Subject<?>> subjects = List.copyOf(of);
    List<DiagnosticQuery> queries =
        subjects.stream()
            .flatMap(subject -> Stream.ofNullable(DiagnosticQuery.of(subject)))
            .limit(MAX_SUBJECTS)
            .toList();
    long endsAt = Nanos.after(context.nanos(), MAX_DURATION);
    return new DiagnosisState<T>(failure, subjects, queries, endsAt).endWhenComplete(context);
  }

  private State<T> endWhenComplete(StepContext context) {
    if (!queries.isEmpty() && context.nanos() < endsAt) {
      return this;
    }
    WaitReport report = failure.report().toBuilder().evidence(context.evidence(subjects)).build();
    return EndState.failed(failure.withReport(report));
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    List<DiagnosticQuery> open =
        queries.stream().flatMap(query -> Stream.ofNullable(query.on(event, context))).toList();
    return new DiagnosisState<T>(failure, subjects, open, endsAt).endWhenComplete(context);
  }

  @Override
  public void collectWork(PendingWork work) {
    queries.forEach(query -> query.collectWork(work));
    work.wakeAt(endsAt);
  }

  @Override
  public void describePending(Consumer<String> out) {
    out.accept("failed; its cause is being queried");
  }
}
