package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a wait: the only mutable thing about it. Steps are taken on the poller's thread;
 * it can be cancelled from any.
 */
final class WaitExecution<T> {
  private final CompletableFuture<Either<WaitFailure, T>> future = new CompletableFuture<>();
  private final Set<PendingCall<?>> sent = new HashSet<>();
  private final List<Subscription> hearings = new ArrayList<>();
  private volatile WaitMachine<T> machine;
  private List<Runnable> unheard = List.of();
  private PendingWork demand = new PendingWork();

  WaitExecution(Wait<T> wait, Timestamp now) {
    WaitMachine.Step<T> first = WaitMachine.start(wait, now);
    machine = first.machine();
    took(first);
  }

  private void took(WaitMachine.Step<T> step) {
    machine = step.machine();
    unheard = step.notices();
    hearings.removeIf(Subscription::isOver);
    hearings.addAll(step.begun());
  }

  CompletableFuture<Either<WaitFailure, T>> future() {
    return future;
  }

  PendingWork demand() {
    return demand;
  }

  /** Tells whether a command that the wait asks for has not been sent, and notes that it is. */
  boolean sends(PendingCall<?> ticket) {
    return sent.add(ticket);
  }

  /** Begins: what was decided at the start is carried out. */
  synchronized void begin() {
    if (!future.isDone()) {
      settle(machine.journal().started());
    }
  }

  /** Takes one step; whatever is thrown on the way ends the wait. */
  synchronized void step(Event event, Timestamp now) {
    if (future.isDone()) {
      return;
    }
    try {
      took(machine.next(event, now));
      settle(now);
    } catch (Exception e) {
      future.complete(Either.left(new WaitFailure.Defect(machine.journal().report(null, now), e)));
    } catch (Error e) {
      future.completeExceptionally(e);
    }
  }

  private void settle(Timestamp now) {
    catchUp();
    Outcome<T> outcome = machine.state().outcome();
    if (outcome instanceof Outcome.Met<T> met) {
      giveUpListeners(null, now);
      future.complete(Either.right(met.value()));
    } else if (outcome instanceof Outcome.Failed<T> failed) {
      giveUpListeners(failed.failure(), now);
      future.complete(Either.left(failed.failure()));
    } else {
      demand = PendingWork.of(machine.state());
    }
  }

  private void catchUp() {
    unheard.forEach(Runnable::run);
    unheard = List.of();
  }

  /** Tells those that have not heard of an end that there is one. */
  private void giveUpListeners(@Nullable WaitFailure failure, Timestamp now) {
    hearings.forEach(hearing -> hearing.giveUp(machine.journal(), now, failure));
    hearings.clear();
  }

  /** Tells the listeners of an end that came from outside; without effect when they know one. */
  synchronized void ended(@Nullable Either<WaitFailure, T> result, Timestamp now) {
    if (!hearings.isEmpty()) {
      catchUp();
      giveUpListeners(
          result != null && result.isLeft()
              ? result.getLeft()
              : cancelled(CancelReason.CALLER, now),
          now);
    }
  }

  /** Gives the wait up; without effect when it has ended. */
  void cancel(CancelReason reason, Timestamp now) {
    future.complete(Either.left(cancelled(reason, now)));
  }

  private WaitFailure cancelled(CancelReason reason, Timestamp now) {
    return new WaitFailure.Cancelled(machine.journal().report(null, now), reason);
  }
}
