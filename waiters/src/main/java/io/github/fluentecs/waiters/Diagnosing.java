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
final class Diagnosing<T> implements Failing<T> {
  /** How long the answers may take. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Of how many subjects it is asked. */
  private static final int MOST = 3;

  private final WaitFailure failure;
  private final List<Subject<?>> subjects;
  private final List<Inquest> inquests;
  private final long until;

  private Diagnosing(
      WaitFailure failure, List<Subject<?>> subjects, List<Inquest> inquests, long until) {
    this.failure = failure;
    this.subjects = subjects;
    this.inquests = inquests;
    this.until = until;
  }

  /** Returns the failed state, at once when there is nothing to ask. */
  static <T> State<T> of(WaitFailure failure, Collection<? extends Subject<?>> of, Turn turn) {
    List<Subject<?>> subjects = List.copyOf(of);
    List<Inquest> inquests =
        subjects.stream()
            .flatMap(subject -> Stream.ofNullable(Inquest.of(subject)))
            .limit(MOST)
            .toList();
    long until = Moment.after(turn.nanos(), PATIENCE);
    return new Diagnosing<T>(failure, subjects, inquests, until).ended(turn);
  }

  private State<T> ended(Turn turn) {
    if (!inquests.isEmpty() && turn.nanos() < until) {
      return this;
    }
    WaitReport report = failure.report().toBuilder().evidence(turn.evidence(subjects)).build();
    return Done.failed(failure.withReport(report));
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    List<Inquest> left =
        inquests.stream().flatMap(inquest -> Stream.ofNullable(inquest.on(event, turn))).toList();
    return new Diagnosing<T>(failure, subjects, left, until).ended(turn);
  }

  @Override
  public void demand(Demand demand) {
    inquests.forEach(inquest -> inquest.demand(demand));
    demand.wakeAt(until);
  }

  @Override
  public void lacking(Consumer<String> words) {
    words.accept("failed, and asks why");
  }
}
