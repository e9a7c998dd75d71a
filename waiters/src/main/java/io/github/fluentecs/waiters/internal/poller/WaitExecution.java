package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.internal.state.Event;
import io.github.fluentecs.waiters.internal.state.Nanos;
import io.github.fluentecs.waiters.internal.state.Outcome;
import io.github.fluentecs.waiters.internal.state.PendingCall;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import io.github.fluentecs.waiters.internal.state.Stage;
import io.github.fluentecs.waiters.internal.state.Subscription;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import io.github.fluentecs.waiters.internal.state.WaitFactory;
import io.github.fluentecs.waiters.internal.state.WaitMachine;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a wait, and its only mutable part. Stepped by the polling thread, cancelled by
 * any thread; no thread waits for a step that another one takes.
 */
public final class WaitExecution<T> {
  /** How long after its deadline a wait ends though code that it called has not returned. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final CompletableFuture<Either<WaitFailure, T>> future = new CompletableFuture<>();
  private final InOrder steps = new InOrder();
  private final Set<PendingCall<?>> sent = new HashSet<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Wait<T> wait;
  private final Timestamp started;
  private final @Nullable ToldWait told;
  private final @Nullable Stage whole;
  private final long endsBy;
  private volatile WaitMachine<T> machine;
  private volatile PendingWork work;

  WaitExecution(Wait<T> wait, Timestamp now, @Nullable ToldWait told) {
    this.wait = wait;
    this.started = now;
    this.told = told;
    this.whole = told == null ? null : told.whole(now);
    this.endsBy = Nanos.after(Nanos.after(now.nanos(), WaitFactory.limit(wait)), GRACE);
    work = PendingWork.toBegin(now);
    machine = WaitMachine.unstarted(now);
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

  /** Takes the first step. */
  void begin() {
    steps.run(
        () -> {
          if (!future.isDone()) {
            apply(WaitMachine.start(wait, started, whole), started);
          }
        });
  }

  /** Takes one step, or leaves it to the thread that is still taking one. */
  void step(Event event, Timestamp now) {
    steps.run(
        () -> {
          if (!future.isDone()) {
            apply(machine.next(event, now), now);
          }
        });
  }

  /** Returns whether a step is being taken; then its thread goes on with those that were left. */
  boolean isBusy() {
    return steps.isRunning();
  }

  /** Returns when the wait ends at the latest, even if code that it called never returns. */
  long endsBy() {
    return endsBy;
  }

  /** Ends a wait whose time is over, and that cannot take a step. */
  void timeOut(Timestamp now) {
    future.complete(
        Either.left(
            new WaitFailure.TimedOut(
                machine.report(now), List.of("code that it called has not returned"))));
  }

  /** Ends the wait because something threw; without effect when it has ended. */
  void fail(Throwable thrown, Timestamp now) {
    future.complete(Either.left(new WaitFailure.Defect(machine.report(now), thrown)));
  }

  /**
   * Returns whether work has been due for longer than a grace period, and was not done; a step that
   * does not return has until the wait's deadline, if it has one.
   */
  boolean isOverdue(long nanos, long grace) {
    long due = isBusy() && endsBy != Nanos.NEVER ? endsBy : work.wakeAt();
    return nanos - grace > due;
  }

  private void apply(WaitMachine.Step<T> step, Timestamp now) {
    machine = step.machine();
    subscriptions.removeIf(Subscription::isClosed);
    subscriptions.addAll(step.subscriptions());
    Outcome<T> outcome = machine.outcome();
    if (outcome.isPending()) {
      work = machine.work(); // before anyone hears of it, who may cancel
    }
    step.effects().forEach(Runnable::run);
    if (outcome instanceof Outcome.Met<T> met) {
      close(null, now);
      future.complete(Either.right(met.value()));
    } else if (outcome instanceof Outcome.Failed<T> failed) {
      close(failed.failure(), now);
      future.complete(Either.left(failed.failure()));
    } else if (whole != null) {
      whole.giveUpOthers(work.stages(), () -> machine.report(now), now);
    }
  }

  private void close(@Nullable WaitFailure failure, Timestamp now) {
    closeSubscriptions(failure, now);
    tell(failure, now);
  }

  private void tell(@Nullable WaitFailure failure, Timestamp now) {
    if (told != null) {
      endStages(failure, now);
      told.end(failure, machine.report(now));
    }
  }

  /** What still goes on was cancelled with the wait, or is given up because that has ended. */
  private void endStages(@Nullable WaitFailure failure, Timestamp now) {
    if (whole != null) {
      whole.endInner(
          failure instanceof WaitFailure.Cancelled ended
              ? ended
              : cancelled(CancelReason.GIVEN_UP, now),
          now);
    }
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
  void ended(@Nullable Either<WaitFailure, T> result, Timestamp now) {
    steps.run(
        () -> {
          WaitFailure failure = null;
          if (result == null) {
            failure = cancelled(CancelReason.CALLER, now);
          } else if (result.isLeft()) {
            failure = result.getLeft();
          }
          closeSubscriptions(failure == null ? cancelled(CancelReason.CALLER, now) : failure, now);
          tell(failure, now);
        });
  }

  /** Cancels the wait; without effect when it has ended. */
  void cancel(CancelReason reason, Timestamp now) {
    future.complete(Either.left(cancelled(reason, now)));
  }

  private WaitFailure cancelled(CancelReason reason, Timestamp now) {
    return new WaitFailure.Cancelled(machine.report(now), reason);
  }
}
