package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Operation;
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
final class Poller {
  private final CallExecutor asker;
  private final EventLoop loop;
  private final PollScheduler looks;
  private final DiagnosticQueue held;
  private final Set<WaitExecution<?>> all = ConcurrentHashMap.newKeySet();
  private final TimedQueue<WaitExecution<?>> alarms = new TimedQueue<>();
  private volatile boolean closed;

  Poller(ClientAdapter sender, TimeSource time, WaiterSettings settings) {
    this.looks = new PollScheduler(settings);
    this.held = new DiagnosticQueue(looks);
    this.loop = new EventLoop(time, this::pass, () -> endAll(CancelReason.SCHEDULER));
    this.asker = new CallExecutor(sender, time, command -> loop.post(() -> spend(command)));
  }

  /** Begins to execute a wait. */
  <T> WaitExecution<T> submit(Wait<T> wait) {
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

  boolean isPollingThread() {
    return loop.isCurrentThread();
  }

  void cancel(WaitExecution<?> run, CancelReason reason) {
    run.cancel(reason, loop.now());
  }

  /** Ends every wait, from any thread, and stops what is under way. */
  void close() {
    closed = true;
    endAll(CancelReason.CLOSED);
    asker.cancelAll();
    loop.post(loop::disarm);
  }

  private void endAll(CancelReason reason) {
    all.forEach(run -> run.cancel(reason, loop.now()));
  }

  private <T> void ended(WaitExecution<T> run, @Nullable Either<WaitFailure, T> result) {
    run.ended(result, loop.now());
    all.remove(run);
    if (!closed) {
      loop.post(() -> forget(run));
    }
  }

  private void forget(WaitExecution<?> run) {
    alarms.remove(run);
    looks.forget(run);
  }

  private void begin(WaitExecution<?> run) {
    if (!run.future().isDone()) {
      run.begin();
      follow(run);
    }
  }

  private void step(WaitExecution<?> run, Event event) {
    run.step(event, loop.now());
    follow(run);
  }

  /** Carries out what a run wants next. */
  private void follow(WaitExecution<?> run) {
    if (run.future().isDone()) {
      forget(run);
      return;
    }
    PendingWork demand = run.demand();
    alarms.put(run, demand.wakeAt());
    looks.want(run, demand.looks(), loop.now().nanos());
    demand.calls().forEach(ticket -> send(run, ticket));
    demand.remedies().forEach(ticket -> send(run, ticket));
    demand.inquiries().stream().filter(run::sends).forEach(ticket -> held.add(run, ticket));
  }

  private void send(WaitExecution<?> run, PendingCall<?> ticket) {
    if (run.sends(ticket)) {
      execute(run, ticket);
    }
  }

  private <R> void execute(WaitExecution<?> run, PendingCall<R> ticket) {
    asker.execute(
        ticket.command(),
        answer -> loop.post(() -> step(run, new Event.CallCompleted(ticket, answer))));
  }

  private void execute(DiagnosticQueue.Item item) {
    execute(item.run(), item.ticket());
  }

  private void spend(EcsCommand<?> command) {
    if (command instanceof Operation<?, ?, ?, ?, ?> operation) {
      long now = loop.now().nanos();
      looks.budget(operation.action().throttleCategory(), now).spend(now);
    }
  }

  /** Does what is due, and returns when there is more. */
  private long pass(long now) {
    wake(now);
    DiagnosticQueue.Item first = held.inTurn(now);
    if (first != null) {
      execute(first);
    }
    look(now);
    for (DiagnosticQueue.Item item = held.next(now); item != null; item = held.next(now)) {
      execute(item);
    }
    return Math.min(alarms.firstAt(), Math.min(looks.wakeAt(now), held.wakeAt(now)));
  }

  /** Asks what is due, but hands over what has been answered before it asks on. */
  private void look(long now) {
    PollScheduler.Batch chunk = looks.next(now);
    while (chunk != null) {
      held.looked();
      ask(chunk);
      chunk = loop.hasMessages() ? null : looks.next(now);
    }
  }

  /** Steps each run once whose time has come. */
  private void wake(long now) {
    List<WaitExecution<?>> due = new ArrayList<>();
    for (WaitExecution<?> run = alarms.next(now); run != null; run = alarms.next(now)) {
      due.add(run);
    }
    due.forEach(run -> step(run, new Event.Tick()));
  }

  private void ask(PollScheduler.Batch chunk) {
    try {
      ask(chunk, chunk.inquiry());
    } catch (RuntimeException e) {
      answered(chunk, Either.left(new CallError.Thrown(e)));
    }
  }

  private <A extends Map<String, ?>> void ask(PollScheduler.Batch chunk, Query<A> inquiry) {
    asker.ask(inquiry, answer -> loop.post(() -> answered(chunk, answer)));
  }

  private void answered(
      PollScheduler.Batch chunk, Either<CallError, ? extends Map<String, ?>> answer) {
    Event event = looks.answered(chunk, answer, loop.now().nanos());
    if (event != null) {
      chunk.runs().forEach(run -> step(run, event));
    }
  }
}
