package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.vavr.control.Either;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Collects evidence as soon as the subject gets worse, since ECS forgets stopped tasks after about
 * an hour. Two queries are at least a pause apart.
 */
final class EvidenceCollectingState<S, T> extends DecoratorState<T> {
  private static final Duration PAUSE = Duration.ofSeconds(15);

  /** How often it is asked, though nothing seems worse, while a resource is on its way. */
  private static final Duration IDLE = Duration.ofMinutes(3);

  private final Subject<S> subject;
  private final Knowledge<S> knowledge;

  /**
   * What is known of the subject.
   *
   * @param last the subject at the last poll; null before
   * @param isWorse whether it got worse since the last query began
   * @param query the running query; null for none
   * @param nextAt when the next one may begin
   * @param idleAt when the next one begins though nothing seems worse; null before the first poll
   */
  private record Knowledge<S>(
      @Nullable S last,
      boolean isWorse,
      @Nullable DiagnosticQuery query,
      long nextAt,
      @Nullable Long idleAt) {
    Knowledge<S> afterPoll(Subject<S> subject, S now) {
      return new Knowledge<>(
          now, isWorse || subject.lookup().isWorse(last, now), query, nextAt, idleAt);
    }

    Knowledge<S> onQueryEvent(Event event, StepContext context) {
      return query == null
          ? this
          : new Knowledge<>(last, isWorse, query.on(event, context), nextAt, idleAt);
    }

    Knowledge<S> queryingWhenWorse(Subject<S> subject, StepContext context) {
      if (last == null || query != null) {
        return this;
      }
      long now = context.nanos();
      long idle = idleAt == null ? Nanos.after(now, IDLE) : idleAt;
      boolean isDue = isWorse ? now >= nextAt : now >= idle && subject.lookup().isUnsettled(last);
      return isDue
          ? new Knowledge<>(
              last,
              false,
              DiagnosticQuery.of(subject),
              Nanos.after(now, PAUSE),
              Nanos.after(now, IDLE))
          : new Knowledge<>(last, isWorse, null, nextAt, idle);
    }
  }

  private EvidenceCollectingState(State<T> inner, Subject<S> subject, Knowledge<S> knowledge) {
    super(inner);
    this.subject = subject;
    this.knowledge = knowledge;
  }

  static <S, T> State<T> of(State<T> inner, Subject<S> subject) {
    return DiagnosticQuery.of(subject) == null
        ? inner
        : new EvidenceCollectingState<>(
            inner, subject, new Knowledge<>(null, false, null, 0, null));
  }

  @Override
  State<T> decorate(State<T> other) {
    return new EvidenceCollectingState<>(other, subject, knowledge);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    Knowledge<S> now =
        afterPoll(event).onQueryEvent(event, context).queryingWhenWorse(subject, context);
    State<T> next = inner().on(event, context);
    return next.outcome() instanceof Outcome.Failed || next.isFailing()
        ? next
        : new EvidenceCollectingState<>(next, subject, now);
  }

  private Knowledge<S> afterPoll(Event event) {
    Either<CallError, Observation<S>> result =
        event instanceof Event.Polled polled ? polled.of(subject) : null;
    return result == null
        ? knowledge
        : result
            .toJavaOptional()
            .flatMap(Observation::value)
            .map(value -> knowledge.afterPoll(subject, value))
            .orElse(knowledge);
  }

  @Override
  public void collectWork(PendingWork work) {
    super.collectWork(work);
    if (knowledge.query() != null) {
      knowledge.query().collectWork(work);
    }
  }
}
