package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One execution of a wait: the only mutable thing about it. Steps are taken on the poller's thread;
 * it can be cancelled from any.
 */
final class Run<T> {
  private static final Logger LOG = System.getLogger(Waiters.class.getName());

  private final CompletableFuture<Either<WaitFailure, T>> future = new CompletableFuture<>();
  private final Set<Ticket<?>> sent = new HashSet<>();
  private volatile Machine<T> machine;
  private List<Runnable> unheard;
  private Demand demand = new Demand();

  Run(Wait<T> wait, Moment now) {
    Machine.Step<T> first = Machine.start(wait, now);
    machine = first.machine();
    unheard = first.notices();
  }

  CompletableFuture<Either<WaitFailure, T>> future() {
    return future;
  }

  Demand demand() {
    return demand;
  }

  /** Tells whether a command that the wait asks for has not been sent, and notes that it is. */
  boolean sends(Ticket<?> ticket) {
    return sent.add(ticket);
  }

  /** Begins: what was decided at the start is carried out. */
  void begin() {
    settle();
  }

  /** Takes one step; whatever is thrown on the way ends the wait. */
  void step(Event event, Moment now) {
    if (future.isDone()) {
      return;
    }
    try {
      Machine.Step<T> next = machine.next(event, now);
      machine = next.machine();
      unheard = next.notices();
      settle();
    } catch (Exception e) {
      future.complete(Either.left(new WaitFailure.Defect(machine.journal().report(null, now), e)));
    } catch (Error e) {
      future.completeExceptionally(e);
    }
  }

  private void settle() {
    unheard.forEach(Run::tell);
    unheard = List.of();
    Outcome<T> outcome = machine.state().outcome();
    if (outcome instanceof Outcome.Met<T> met) {
      future.complete(Either.right(met.value()));
    } else if (outcome instanceof Outcome.Failed<T> failed) {
      future.complete(Either.left(failed.failure()));
    } else {
      demand = Demand.of(machine.state());
    }
  }

  private static void tell(Runnable notice) {
    try {
      notice.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A progress listener threw; the wait goes on.", e);
    }
  }

  /** Gives the wait up; without effect when it has ended. */
  void cancel(CancelReason reason, Moment now) {
    WaitReport report = machine.journal().report(null, now);
    future.complete(Either.left(new WaitFailure.Cancelled(report, reason)));
  }
}
