package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * Asks, beside the looks at a subject, why things go wrong with it. What it learns, and that it
 * could not learn it, goes into the journal. Immutable.
 */
final class Inquest {
  private final Subject<?> subject;
  private final Asking<?, Evidence> asking;

  private Inquest(Subject<?> subject, Asking<?, Evidence> asking) {
    this.subject = subject;
    this.asking = asking;
  }

  /** Begins an inquest; null when there is nothing to ask. */
  static @Nullable Inquest of(Subject<?> subject) {
    Asking<?, Evidence> asking = Asking.of(subject.inquire());
    return asking == null ? null : new Inquest(subject, asking);
  }

  void demand(Demand demand) {
    demand.inquire(asking.ticket());
  }

  /** Returns the inquest after an event; null when it has ended. */
  @Nullable Inquest on(Event event, Turn turn) {
    Either<Trouble, Inquiry<Evidence>> answer = asking.on(event);
    return answer == null
        ? this
        : answer.fold(trouble -> failed(trouble, turn), inquiry -> followed(inquiry, turn));
  }

  private @Nullable Inquest failed(Trouble trouble, Turn turn) {
    String gap =
        "Why " + subject + " is so could not be asked for: " + Healing.words(trouble) + ".";
    turn.learn(subject, Evidence.builder().gap(gap.replace("..", ".")).build());
    return null;
  }

  private @Nullable Inquest followed(Inquiry<Evidence> inquiry, Turn turn) {
    if (inquiry instanceof Inquiry.Answer<Evidence> answer) {
      turn.learn(subject, answer.answer());
    }
    Asking<?, Evidence> more = Asking.of(inquiry);
    return more == null ? null : new Inquest(subject, more);
  }
}
