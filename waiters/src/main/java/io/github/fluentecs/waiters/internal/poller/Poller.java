package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.Event;
import io.github.fluentecs.waiters.internal.state.PendingCall;
import io.github.fluentecs.waiters.internal.state.PendingCommand;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs all waits: polls the subjects and executes the commands that they need, and passes the
 * results to them as events. Waits are added and cancelled by any thread; all else happens in the
 * event loop.
 */
public final class Poller {
  private static final long VIRTUAL_SEED = 1;

  private final CallExecutor executor;
  private final EventLoop loop;
  private final Runnable watch;
  private final PollScheduler scheduler;
  private final DiagnosticQueue diagnostics;
  private final Ordered<WaitExecution<?>> all = new Ordered<>();
  private final TimedQueue<WaitExecution<?>> timers = new TimedQueue<>();
  private final Queue<Runnable> steps = new ArrayDeque<>();
  private final Optional<WaitListener> listener;
  private final EventIntake events;
  private volatile boolean closed;

  public Poller(ClientAdapter client, TimeSource time, WaiterSettings settings) {
    this.scheduler = new PollScheduler(settings, settings.random().orElseGet(() -> random(time)));
    this.diagnostics = new DiagnosticQueue(scheduler);
    this.listener = settings.listener();
    this.loop =
        new EventLoop(time, this::runDue, () -> endAll(CancelReason.SCHEDULER), this::failAll);
    this.events = new EventIntake(settings.events(), loop, scheduler, this::applied);
    this.watch =
        time instanceof SpareThreads spare ? new Watchdog(spare, all, loop)::start : () -> {};
    this.executor =
        new CallExecutor(
            client, settings.callsOn(), time, command -> loop.post(() -> charge(command)));
  }

  /** Returns the default source of jitter: on virtual time, two runs are the same. */
  private static RandomGenerator random(TimeSource time) {
    return time instanceof VirtualTimeSource
        ? new SplittableRandom(VIRTUAL_SEED)
        : new SplittableRandom();
  }

  public <T> WaitExecution<T> submit(Wait<T> wait) {
    WaitExecution<T> execution =
        new WaitExecution<>(wait, loop.now(), ToldWait.begin(listener, wait));
    all.add(execution);
    var unused = execution.future().whenComplete((result, error) -> ended(execution, result));
    if (closed) {
      execution.cancel(CancelReason.CLOSED, loop.nowOrLast());
    } else {
      watch.run();
      events.open();
      loop.post(() -> begin(execution));
    }
    return execution;
  }

  public boolean isPollingThread() {
    return loop.isCurrentThread();
  }

  public void cancel(WaitExecution<?> execution, CancelReason reason) {
    execution.cancel(reason, loop.nowOrLast());
  }

  /** Ends every wait and cancels running calls; called by any thread. */
  public void close() {
    closed = true;
    events.close();
    endAll(CancelReason.CLOSED);
    executor.cancelAll();
    loop.post(loop::disarmTimer);
  }

  private void endAll(CancelReason reason) {
    all.forEach(execution -> execution.cancel(reason, loop.nowOrLast()));
  }

  private <T> void ended(WaitExecution<T> execution, @Nullable Either<WaitFailure, T> result) {
    execution.ended(result, loop.nowOrLast());
    all.remove(execution);
    if (!closed) {
      loop.post(() -> remove(execution));
      if (result == null || result.fold(Poller::isCancelled, value -> false)) {
        execution.work().cancelCommands().forEach(last -> loop.post(() -> executeLast(last)));
      }
    }
  }

  private static boolean isCancelled(WaitFailure failure) {
    return failure instanceof WaitFailure.Cancelled;
  }

  private void executeLast(PendingCommand<?> pendingCommand) {
    loop.callOut(() -> executor.executeUnheard(pendingCommand), () -> {});
  }

  private void remove(WaitExecution<?> execution) {
    timers.remove(execution);
    scheduler.remove(execution);
  }

  private void begin(WaitExecution<?> execution) {
    proceed(execution, execution::begin);
  }

  private void step(WaitExecution<?> execution, Event event) {
    proceed(execution, () -> execution.step(event, loop.now()));
  }

  /** Lets a wait take a step and schedules what it needs next; whatever is thrown ends it alone. */
  private void proceed(WaitExecution<?> execution, Runnable step) {
    loop.callOut(
        () -> {
          try {
            step.run();
          } catch (Throwable e) {
            execution.fail(e, loop.nowOrLast());
          }
        },
        () -> schedule(execution));
    schedule(execution);
  }

  private void fail(WaitExecution<?> execution, Throwable thrown) {
    execution.fail(thrown, loop.nowOrLast());
    remove(execution);
  }

  private void failAll(Throwable thrown) {
    all.forEach(execution -> fail(execution, thrown));
  }

  /** Schedules what a wait needs next. */
  private void schedule(WaitExecution<?> execution) {
    try {
      if (execution.future().isDone()) {
        remove(execution);
      } else if (execution.isBusy()) {
        endWhenOver(execution);
      } else {
        schedule(execution, execution.work());
      }
    } catch (Turn.Lost e) {
      throw e;
    } catch (Throwable e) {
      fail(execution, e);
    }
  }

  /** Waits no longer than its deadline for a step that runs on another thread. */
  private void endWhenOver(WaitExecution<?> execution) {
    Timestamp now = loop.now();
    if (now.nanos() < execution.endsBy()) {
      timers.put(execution, execution.endsBy());
    } else {
      Ending.start(() -> execution.timeOut(now));
    }
  }

  private void schedule(WaitExecution<?> execution, PendingWork work) {
    timers.put(execution, work.wakeAt());
    scheduler.request(execution, work.polls(), loop.now().nanos());
    work.diagnosticCalls().stream()
        .filter(execution::markSent)
        .forEach(pendingCall -> diagnostics.add(execution, pendingCall));
    work.calls().forEach(pendingCall -> send(execution, pendingCall));
    work.failureCommands().forEach(pendingCall -> send(execution, pendingCall));
  }

  private void send(WaitExecution<?> execution, PendingCall<?> pendingCall) {
    if (execution.markSent(pendingCall)) {
      execute(execution, pendingCall);
    }
  }

  private <R> void execute(WaitExecution<?> execution, PendingCall<R> pendingCall) {
    Consumer<Either<CallError, R>> onResult =
        result -> loop.post(() -> step(execution, new Event.CallCompleted(pendingCall, result)));
    callOut(() -> executor.execute(pendingCall, onResult), onResult, () -> schedule(execution));
  }

  /** Lets a client begin a call, which posts its result. */
  private <A> void callOut(
      Runnable call, Consumer<Either<CallError, A>> onResult, Runnable whenTakenOver) {
    loop.callOut(
        () -> {
          try {
            call.run();
          } catch (Throwable e) {
            onResult.accept(Either.left(new CallError.Thrown(e)));
          }
        },
        whenTakenOver);
  }

  private void execute(DiagnosticQueue.Item item) {
    execute(item.execution(), item.pendingCall());
  }

  private void charge(EcsCommand<?> command) {
    if (command instanceof Operation<?, ?, ?, ?, ?> operation) {
      long now = loop.now().nanos();
      scheduler.budget(operation.action().throttleCategory(), now).spend(now);
    }
  }

  /** Does all that is due, and returns the time of the next work. */
  private long runDue(long now) {
    fireTimers(now);
    DiagnosticQueue.Item first = diagnostics.nextByPriority(now);
    if (first != null) {
      execute(first);
    }
    pollDue(now);
    for (DiagnosticQueue.Item item = diagnostics.next(now);
        item != null;
        item = diagnostics.next(now)) {
      execute(item);
    }
    return Math.min(timers.firstAt(), Math.min(scheduler.wakeAt(now), diagnostics.wakeAt(now)));
  }

  /** Polls what is due, but lets results that have arrived be processed first. */
  private void pollDue(long now) {
    PollScheduler.Batch batch = scheduler.next(now);
    while (batch != null) {
      diagnostics.pollSent();
      send(batch);
      batch = loop.hasMessages() ? null : scheduler.next(now);
    }
  }

  /** Steps each wait whose timer is due. */
  private void fireTimers(long now) {
    List<WaitExecution<?>> due = new ArrayList<>();
    for (WaitExecution<?> execution = timers.next(now);
        execution != null;
        execution = timers.next(now)) {
      due.add(execution);
    }
    due.forEach(execution -> steps.add(() -> step(execution, new Event.Tick())));
    runSteps();
  }

  /** Lets the waits take the step that an event gives them. */
  private void applied(ToldResources told) {
    Event event = told.event();
    told.hearing().forEach(execution -> steps.add(() -> step(execution, event)));
    runSteps();
  }

  /** Takes the steps that are due, also those that a thread has left that lost the loop. */
  private void runSteps() {
    for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
      step.run();
    }
  }

  private void send(PollScheduler.Batch batch) {
    Consumer<Either<CallError, Map<String, ?>>> onResult =
        result -> loop.post(() -> completed(batch, result));
    callOut(() -> send(batch, batch.query()), onResult, () -> {});
  }

  private <A extends Map<String, ?>> void send(PollScheduler.Batch batch, Query<A> query) {
    executor.run(query, response -> loop.post(() -> completed(batch, response)));
  }

  private void completed(
      PollScheduler.Batch batch, Either<CallError, ? extends Map<String, ?>> response) {
    try {
      Event event = scheduler.completed(batch, response, loop.now().nanos());
      if (event != null) {
        batch.executions().forEach(execution -> steps.add(() -> step(execution, event)));
      }
    } catch (Throwable e) { // of the backoff, for example
      batch.executions().forEach(execution -> fail(execution, e));
    }
    runSteps();
  }
}
