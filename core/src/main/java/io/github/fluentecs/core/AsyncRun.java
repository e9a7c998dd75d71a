package io.github.fluentecs.core;

import io.github.fluentecs.core.Run.Turn;
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

/** Moves a {@link Run} with futures. Each object drives once. */
final class AsyncRun<P, R> {
  private record Arrival<P>(
      Turn<P> turn, @Nullable Either<EcsFailure, P> outcome, @Nullable Throwable error) {}

  private final Run<P, R> run;
  private final Function<Ready<?, ?, P>, CompletableFuture<Either<EcsFailure, P>>> send;
  private final CompletableFuture<Either<EcsFailure, R>> result = new CompletableFuture<>();
  private final Queue<Arrival<P>> arrivals = new ConcurrentLinkedQueue<>();
  private final Pump pump = new Pump(this::step);

  /** Touched by the pump's step alone. */
  private final Map<Integer, CompletableFuture<?>> calls = new HashMap<>();

  AsyncRun(Run<P, R> run, Function<Ready<?, ?, P>, CompletableFuture<Either<EcsFailure, P>>> send) {
    this.run = run;
    this.send = send;
  }

  CompletableFuture<Either<EcsFailure, R>> start() {
    var unused = result.whenComplete((outcome, error) -> pump.signal());
    pump.signal();
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
        result.complete(run.result());
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void takeArrivals() {
    for (Arrival<P> arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
      calls.remove(arrival.turn.index());
      if (arrival.outcome != null) {
        run.done(arrival.turn, arrival.outcome);
      } else if (arrival.error != null) {
        fail(Execution.unwrapped(arrival.error));
      }
    }
  }

  private void startCalls() {
    while (calls.size() < run.inFlight()) {
      Turn<P> turn = run.next();
      if (turn == null) {
        return;
      }
      CompletableFuture<Either<EcsFailure, P>> call = send.apply(turn.call());
      calls.put(turn.index(), call);
      var unused =
          call.whenComplete(
              (outcome, error) -> {
                arrivals.add(new Arrival<>(turn, outcome, error));
                pump.signal();
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
