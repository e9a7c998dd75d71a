package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.internal.state.Event;
import io.github.fluentecs.waiters.internal.state.Outcome;
import io.github.fluentecs.waiters.internal.state.PendingCall;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import io.github.fluentecs.waiters.internal.state.Subscription;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import io.github.fluentecs.waiters.internal.state.WaitMachine;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a wait, and its only mutable part. Stepped by the polling thread, cancelled by
 * any thread.
 */
public final class WaitExecution<T> {
  private final CompletableFuture<Either<WaitFailure, T>> future = new CompletableFuture<>();
  private final Set<PendingCall<?>> sent = new HashSet<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private volatile WaitMachine<T> machine;
  private List<Runnable> effects = List.of();
  private volatile PendingWork work;

  WaitExecution(Wait<T> wait, Timestamp now) {
    work = PendingWork.toBegin(now);
    WaitMachine.Step<T> first = WaitMachine.start(wait, now);
    machine = first.machine();
    applyStep(first);
  }

  private void applyStep(WaitMachine.Step<T> step) {
    machine = step.machine();
    effects = step.effects();
    subscriptions.removeIf(Subscription::isClosed);
    subscriptions.addAll(step.subscriptions());
  }

  public CompletableFuture<Either<WaitFailure, T>> future() {
    return future;
  }

  PendingWork work() {
    return work;
  }

  /** Marks a call as sent, and returns whether it was not before. */
  boolean markSent(PendingCall<?> pendingCall) {
    return sent.add(pendingCall);
  }

  /** Applies the first step, which the constructor took. */
  synchronized void begin() {
    if (!future.isDone()) {
      finishOrContinue(machine.started());
    }
  }

  /** Takes one step. */
  synchronized void step(Event event, Timestamp now) {
    if (!future.isDone()) {
      applyStep(machine.next(event, now));
      finishOrContinue(now);
    }
  }

  /** Ends the wait because something threw; without effect when it has ended. */
  void fail(Throwable thrown, Timestamp now) {
    future.complete(Either.left(new WaitFailure.Defect(machine.report(now), thrown)));
  }

  /** Returns whether work has been due for longer than a grace period, and was not done. */
  boolean isOverdue(long nanos, long grace) {
    return nanos - grace > work.wakeAt();
  }

  private void finishOrContinue(Timestamp now) {
    runEffects();
    Outcome<T> outcome = machine.outcome();
    if (outcome instanceof Outcome.Met<T> met) {
      closeSubscriptions(null, now);
      future.complete(Either.right(met.value()));
    } else if (outcome instanceof Outcome.Failed<T> failed) {
      closeSubscriptions(failed.failure(), now);
      future.complete(Either.left(failed.failure()));
    } else {
      work = machine.work();
    }
  }

  private void runEffects() {
    effects.forEach(Runnable::run);
    effects = List.of();
  }

  /** Reports the end to the listeners that have not heard of one. */
  private void closeSubscriptions(@Nullable WaitFailure failure, Timestamp now) {
    if (!subscriptions.isEmpty()) {
      WaitReport report = failure == null ? machine.report(now) : failure.report();
      String message = failure == null ? "It is no longer needed." : failure.message();
      subscriptions.forEach(subscription -> subscription.close(now, report, message));
      subscriptions.clear();
    }
  }

  /** Reports an end from outside to the listeners that have not heard of one. */
  synchronized void ended(@Nullable Either<WaitFailure, T> result, Timestamp now) {
    if (!subscriptions.isEmpty()) {
      runEffects();
      closeSubscriptions(
          result != null && result.isLeft()
              ? result.getLeft()
              : cancelled(CancelReason.CALLER, now),
          now);
    }
  }

  /** Cancels the wait; without effect when it has ended. */
  void cancel(CancelReason reason, Timestamp now) {
    future.complete(Either.left(cancelled(reason, now)));
  }

  private WaitFailure cancelled(CancelReason reason, Timestamp now) {
    return new WaitFailure.Cancelled(machine.report(now), reason);
  }
}
