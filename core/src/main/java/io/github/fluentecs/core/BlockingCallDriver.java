package io.github.fluentecs.core;

import io.github.fluentecs.core.CallSchedule.ScheduledCall;
import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Executes a {@link CallSchedule} with blocking calls, made by the calling thread and by worker
 * tasks on an executor. Waits for calls, never for workers, so a worker that never gets to run
 * delays nothing. Single use.
 */
final class BlockingCallDriver<P, R> {
  private final CallSchedule<P, R> schedule;
  private final Function<PreparedCall<?, ?, P>, Either<EcsFailure, P>> send;
  private final List<FutureTask<?>> workers = new ArrayList<>();
  private int calls;
  private boolean stopped;
  private @Nullable Throwable crash;

  BlockingCallDriver(
      CallSchedule<P, R> schedule, Function<PreparedCall<?, ?, P>, Either<EcsFailure, P>> send) {
    this.schedule = schedule;
    this.send = send;
  }

  Either<EcsFailure, R> drive(Executor executor) {
    startWorkers(executor);
    work();
    if (Thread.currentThread().isInterrupted()) {
      stop();
    }
    awaitCalls();
    return outcome();
  }

  private void startWorkers(Executor executor) {
    try {
      for (int i = 1; i < schedule.inFlight(); i++) {
        FutureTask<?> worker = new FutureTask<>(this::work, null);
        workers.add(worker);
        executor.execute(worker);
      }
    } catch (RejectedExecutionException e) {
      workers.remove(workers.size() - 1);
    }
  }

  private void work() {
    for (ScheduledCall<P> scheduled = take(); scheduled != null; scheduled = take()) {
      try {
        settle(scheduled, send.apply(scheduled.call()));
      } catch (RuntimeException | Error e) {
        crash(e);
      }
    }
  }

  private synchronized @Nullable ScheduledCall<P> take() {
    if (stopped || Thread.currentThread().isInterrupted()) {
      return null;
    }
    ScheduledCall<P> scheduled = schedule.next();
    calls += scheduled == null ? 0 : 1;
    return scheduled;
  }

  private synchronized void settle(ScheduledCall<P> scheduled, Either<EcsFailure, P> outcome) {
    schedule.done(scheduled, outcome);
    calls--;
    notifyAll();
  }

  private synchronized void crash(Throwable thrown) {
    crash = thrown;
    stopped = true;
    calls--;
    notifyAll();
  }

  private synchronized void stop() {
    stopped = true;
    workers.forEach(worker -> worker.cancel(true));
  }

  /**
   * Waits for running calls. An interrupt stops the workers and is restored after their calls have
   * ended.
   */
  private synchronized void awaitCalls() {
    boolean interrupted = Thread.interrupted();
    while (calls > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
        stop();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Either<EcsFailure, R> outcome() {
    if (crash instanceof Error error) {
      throw error;
    }
    if (crash instanceof RuntimeException exception) {
      throw exception;
    }
    return schedule.result();
  }
}
