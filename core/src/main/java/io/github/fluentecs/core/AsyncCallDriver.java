package io.github.fluentecs.core;

import io.github.fluentecs.core.CallSchedule.ScheduledCall;
import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes a {@link CallSchedule} with futures. Single use. */
final class AsyncCallDriver<P, R> {
  private record Arrival<P>(
      ScheduledCall<P> scheduled,
      @Nullable Either<EcsFailure, P> outcome,
      @Nullable Throwable error) {}

  private final CallSchedule<P, R> schedule;
  private final Function<PreparedCall<?, ?, P>, CompletableFuture<Either<EcsFailure, P>>> send;
  private final CompletableFuture<Either<EcsFailure, R>> result = new CompletableFuture<>();
  private final Queue<Arrival<P>> arrivals = new ConcurrentLinkedQueue<>();
  private final DrainLoop drain = new DrainLoop(this::step);

  /** Accessed only by {@link #step()}, which never runs concurrently. */
  private final Map<Integer, CompletableFuture<?>> calls = new HashMap<>();

  AsyncCallDriver(
      CallSchedule<P, R> schedule,
      Function<PreparedCall<?, ?, P>, CompletableFuture<Either<EcsFailure, P>>> send) {
    this.schedule = schedule;
    this.send = send;
  }

  CompletableFuture<Either<EcsFailure, R>> start() {
    var unused = result.whenComplete((outcome, error) -> drain.signal());
    drain.signal();
    return result;
  }

  private void step() {
    try {
      takeArrivals();
      if (result.isDone()) {
        cancelCalls();
        return;
      }
      startCalls();
      if (calls.isEmpty()) {
        result.complete(schedule.result());
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void takeArrivals() {
    for (Arrival<P> arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
      calls.remove(arrival.scheduled.index());
      if (arrival.outcome != null) {
        schedule.done(arrival.scheduled, arrival.outcome);
      } else if (arrival.error != null) {
        fail(Execution.unwrapped(arrival.error));
      }
    }
  }

  private void startCalls() {
    while (calls.size() < schedule.inFlight()) {
      ScheduledCall<P> scheduled = schedule.next();
      if (scheduled == null) {
        return;
      }
      CompletableFuture<Either<EcsFailure, P>> call = send.apply(scheduled.call());
      calls.put(scheduled.index(), call);
      var unused =
          call.whenComplete(
              (outcome, error) -> {
                arrivals.add(new Arrival<>(scheduled, outcome, error));
                drain.signal();
              });
    }
  }

  private void fail(Throwable error) {
    result.completeExceptionally(error);
    cancelCalls();
  }

  private void cancelCalls() {
    List.copyOf(calls.values()).forEach(call -> call.cancel(true));
  }
}
