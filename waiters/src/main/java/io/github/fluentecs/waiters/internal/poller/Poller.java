package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.Event;
import io.github.fluentecs.waiters.internal.state.PendingCall;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Drives all running waits: looks at what they want to see, executes what they want executed, and
 * hands every one what concerns it. Runs are added and cancelled from any thread; everything else
 * happens in the loop.
 */
public final class Poller {
  private final CallExecutor executor;
  private final EventLoop loop;
  private final PollScheduler scheduler;
  private final DiagnosticQueue diagnostics;
  private final Set<WaitExecution<?>> all = ConcurrentHashMap.newKeySet();
  private final TimedQueue<WaitExecution<?>> timers = new TimedQueue<>();
  private volatile boolean closed;

  public Poller(ClientAdapter sender, TimeSource time, WaiterSettings settings) {
    this.scheduler = new PollScheduler(settings);
    this.diagnostics = new DiagnosticQueue(scheduler);
    this.loop = new EventLoop(time, this::runDue, () -> endAll(CancelReason.SCHEDULER));
    this.executor = new CallExecutor(sender, time, command -> loop.post(() -> charge(command)));
  }

  /** Begins to execute a wait. */
  public <T> WaitExecution<T> submit(Wait<T> wait) {
    WaitExecution<T> run = new WaitExecution<>(wait, loop.now());
    all.add(run);
    var unused = run.future().whenComplete((result, error) -> ended(run, result));
    if (closed) {
      run.cancel(CancelReason.CLOSED, loop.now());
    } else {
      loop.post(() -> begin(run));
    }
    return run;
  }

  public boolean isPollingThread() {
    return loop.isCurrentThread();
  }

  public void cancel(WaitExecution<?> run, CancelReason reason) {
    run.cancel(reason, loop.now());
  }

  /** Ends every wait, from any thread, and stops what is under way. */
  public void close() {
    closed = true;
    endAll(CancelReason.CLOSED);
    executor.cancelAll();
    loop.post(loop::disarmTimer);
  }

  private void endAll(CancelReason reason) {
    all.forEach(run -> run.cancel(reason, loop.now()));
  }

  private <T> void ended(WaitExecution<T> run, @Nullable Either<WaitFailure, T> result) {
    run.ended(result, loop.now());
    all.remove(run);
    if (!closed) {
      loop.post(() -> remove(run));
    }
  }

  private void remove(WaitExecution<?> run) {
    timers.remove(run);
    scheduler.remove(run);
  }

  private void begin(WaitExecution<?> run) {
    if (!run.future().isDone()) {
      run.begin();
      schedule(run);
    }
  }

  private void step(WaitExecution<?> run, Event event) {
    run.step(event, loop.now());
    schedule(run);
  }

  /** Carries out what a run wants next. */
  private void schedule(WaitExecution<?> run) {
    if (run.future().isDone()) {
      remove(run);
      return;
    }
    PendingWork work = run.work();
    timers.put(run, work.wakeAt());
    scheduler.request(run, work.polls(), loop.now().nanos());
    work.calls().forEach(pendingCall -> send(run, pendingCall));
    work.failureCommands().forEach(pendingCall -> send(run, pendingCall));
    work.diagnosticCalls().stream()
        .filter(run::markSent)
        .forEach(pendingCall -> diagnostics.add(run, pendingCall));
  }

  private void send(WaitExecution<?> run, PendingCall<?> pendingCall) {
    if (run.markSent(pendingCall)) {
      execute(run, pendingCall);
    }
  }

  private <R> void execute(WaitExecution<?> run, PendingCall<R> pendingCall) {
    executor.execute(
        pendingCall.command(),
        response -> loop.post(() -> step(run, new Event.CallCompleted(pendingCall, response))));
  }

  private void execute(DiagnosticQueue.Item item) {
    execute(item.run(), item.pendingCall());
  }

  private void charge(EcsCommand<?> command) {
    if (command instanceof Operation<?, ?, ?, ?, ?> operation) {
      long now = loop.now().nanos();
      scheduler.budget(operation.action().throttleCategory(), now).spend(now);
    }
  }

  /** Does what is due, and returns when there is more. */
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

  /** Asks what is due, but hands over what has been answered before it asks on. */
  private void pollDue(long now) {
    PollScheduler.Batch batch = scheduler.next(now);
    while (batch != null) {
      diagnostics.pollSent();
      send(batch);
      batch = loop.hasMessages() ? null : scheduler.next(now);
    }
  }

  /** Steps each run once whose time has come. */
  private void fireTimers(long now) {
    List<WaitExecution<?>> due = new ArrayList<>();
    for (WaitExecution<?> run = timers.next(now); run != null; run = timers.next(now)) {
      due.add(run);
    }
    due.forEach(run -> step(run, new Event.Tick()));
  }

  private void send(PollScheduler.Batch batch) {
    try {
      send(batch, batch.query());
    } catch (RuntimeException e) {
      completed(batch, Either.left(new CallError.Thrown(e)));
    }
  }

  private <A extends Map<String, ?>> void send(PollScheduler.Batch batch, Query<A> query) {
    executor.run(query, response -> loop.post(() -> completed(batch, response)));
  }

  private void completed(
      PollScheduler.Batch batch, Either<CallError, ? extends Map<String, ?>> response) {
    Event event = scheduler.completed(batch, response, loop.now().nanos());
    if (event != null) {
      batch.runs().forEach(run -> step(run, event));
    }
  }
}
