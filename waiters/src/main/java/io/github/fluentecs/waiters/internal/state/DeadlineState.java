package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.WaitFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wait with a deadline. At the deadline every pending subject is polled once more, and running
 * commands are waited for, both for a short time.
 */
final class DeadlineState<T> extends DecoratorState<T> {
  /** How long after the deadline the last results may arrive. */
  static final Duration LAST_POLL_TIMEOUT = Duration.ofSeconds(5);

  private final long at;
  private final OnTimeout onTimeout;
  private final @Nullable Set<Object> remaining;

  /** Whether the inner state was met in time, is polled again, and was not yet seen unmet. */
  private final boolean isRechecked;

  /**
   * What happens at the deadline.
   *
   * @param name the wait's name
   * @param diagnoses whether the cause is queried
   */
  record OnTimeout(String name, boolean diagnoses) {}

  private DeadlineState(
      State<T> inner, DeadlineState<T> from, @Nullable Set<Object> remaining, boolean isRechecked) {
    super(inner);
    this.at = from.at;
    this.onTimeout = from.onTimeout;
    this.remaining = remaining;
    this.isRechecked = isRechecked;
  }

  private DeadlineState(State<T> inner, long at, OnTimeout onTimeout) {
    super(inner);
    this.at = at;
    this.onTimeout = onTimeout;
    this.remaining = null;
    this.isRechecked = false;
  }

  static <T> State<T> start(
      State<T> inner, Duration time, OnTimeout onTimeout, StepContext context) {
    return inner.outcome() instanceof Outcome.Failed
        ? inner
        : new DeadlineState<>(inner, Nanos.after(context.nanos(), time), onTimeout);
  }

  @Override
  State<T> decorate(State<T> other) {
    return new DeadlineState<>(other, this, null, false);
  }

  @Override
  public State<T> recheck() {
    return new DeadlineState<>(inner().recheck(), this, null, true);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    State<T> next = inner().on(event, context);
    if (next.outcome() instanceof Outcome.Failed) {
      return next;
    }
    boolean isStillRechecked = isRechecked && !next.wasUnmet();
    if (!next.outcome().isPending() || context.nanos() < at || isStillRechecked) {
      return new DeadlineState<>(next, this, remaining, isStillRechecked);
    }
    PendingWork needed = PendingWork.of(next);
    Set<Object> outstanding = outstanding(needed, event);
    boolean complete =
        outstanding.isEmpty() && needed.failureCommands().isEmpty() && !next.isFailing();
    return complete || context.nanos() >= Nanos.after(at, LAST_POLL_TIMEOUT)
        ? timedOut(next, context)
        : new DeadlineState<>(next, this, outstanding, false);
  }

  private Set<Object> outstanding(PendingWork needed, Event event) {
    Set<Object> outstanding =
        new LinkedHashSet<>(remaining == null ? needed.polls().keySet() : remaining);
    if (remaining == null) {
      outstanding.addAll(needed.calls());
    }
    if (event instanceof Event.Polled polled && polled.sentAt() >= at) {
      outstanding.removeAll(polled.results().keySet());
    } else if (event instanceof Event.CallCompleted completed) {
      outstanding.remove(completed.call());
    }
    outstanding.removeIf(
        item -> !needed.polls().containsKey(item) && !needed.calls().contains(item));
    return outstanding;
  }

  private State<T> timedOut(State<T> next, StepContext context) {
    List<String> pending = new ArrayList<>();
    next.describePending(pending::add);
    Set<Subject<?>> subjects = PendingWork.of(next).polls().keySet();
    Subject<?> first = subjects.stream().findFirst().orElse(null);
    WaitFailure end = new WaitFailure.TimedOut(context.report(first, onTimeout.name()), pending);
    return onTimeout.diagnoses() ? DiagnosisState.of(end, subjects, context) : EndState.failed(end);
  }

  @Override
  public void collectWork(PendingWork work) {
    if (remaining == null) {
      inner().collectWork(work);
      if (!isRechecked) {
        work.wakeAt(at);
      }
    } else {
      addLastWork(work, remaining);
      work.wakeAt(Nanos.after(at, LAST_POLL_TIMEOUT));
    }
  }

  private void addLastWork(PendingWork work, Set<Object> outstanding) {
    PendingWork needed = PendingWork.of(inner());
    work.pollingAt(
        at,
        last -> needed.polls().keySet().stream().filter(outstanding::contains).forEach(last::poll));
    needed.calls().stream().filter(outstanding::contains).forEach(work::call);
    needed.failureCommands().forEach(work::failureCommand);
    needed.diagnosticCalls().forEach(work::diagnosticCall);
    work.cancelCommandsOf(needed);
    work.stagesOf(needed);
  }
}
