package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A wait that has failed and asks why, once and for a short time only. It ends with the failure,
 * whatever the answer.
 */
final class DiagnosisState<T> implements TerminatingState<T> {
  /** How long the answers may take. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Of how many subjects it is asked. */
  private static final int MOST = 3;

  private final WaitFailure failure;
  private final List<Subject<?>> subjects;
  private final List<DiagnosticQuery> inquests;
  private final long until;

  private DiagnosisState(
      WaitFailure failure, List<Subject<?>> subjects, List<DiagnosticQuery> inquests, long until) {
    this.failure = failure;
    this.subjects = subjects;
    this.inquests = inquests;
    this.until = until;
  }

  /** Returns the failed state, at once when there is nothing to ask. */
  static <T> State<T> of(
      WaitFailure failure, Collection<? extends Subject<?>> of, StepContext turn) {
    List<Subject<?>> subjects = List.copyOf(of);
    List<DiagnosticQuery> inquests =
        subjects.stream()
            .flatMap(subject -> Stream.ofNullable(DiagnosticQuery.of(subject)))
            .limit(MOST)
            .toList();
    long until = Nanos.after(turn.nanos(), PATIENCE);
    return new DiagnosisState<T>(failure, subjects, inquests, until).ended(turn);
  }

  private State<T> ended(StepContext turn) {
    if (!inquests.isEmpty() && turn.nanos() < until) {
      return this;
    }
    WaitReport report = failure.report().toBuilder().evidence(turn.evidence(subjects)).build();
    return EndState.failed(failure.withReport(report));
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    List<DiagnosticQuery> left =
        inquests.stream().flatMap(inquest -> Stream.ofNullable(inquest.on(event, turn))).toList();
    return new DiagnosisState<T>(failure, subjects, left, until).ended(turn);
  }

  @Override
  public void demand(PendingWork demand) {
    inquests.forEach(inquest -> inquest.demand(demand));
    demand.wakeAt(until);
  }

  @Override
  public void lacking(Consumer<String> words) {
    words.accept("failed, and asks why");
  }
}
