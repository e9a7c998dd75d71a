package io.github.fluentecs.core;

import io.github.fluentecs.core.Run.Turn;
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
 * Moves a {@link Run} with blocking calls: the calling thread makes calls, and helpers make others
 * beside it. It waits for calls, never for helpers, so a helper that its executor never runs holds
 * nothing up. Each object drives once.
 */
final class Workers<P, R> {
  private final Run<P, R> run;
  private final Function<Ready<?, ?, P>, Either<EcsFailure, P>> send;
  private final List<FutureTask<?>> helpers = new ArrayList<>();
  private int calls;
  private boolean stopped;
  private @Nullable Throwable crash;

  Workers(Run<P, R> run, Function<Ready<?, ?, P>, Either<EcsFailure, P>> send) {
    this.run = run;
    this.send = send;
  }

  Either<EcsFailure, R> drive(Executor executor) {
    hire(executor);
    work();
    if (Thread.currentThread().isInterrupted()) {
      stop();
    }
    awaitCalls();
    return outcome();
  }

  private void hire(Executor executor) {
    try {
      for (int i = 1; i < run.inFlight(); i++) {
        FutureTask<?> helper = new FutureTask<>(this::work, null);
        helpers.add(helper);
        executor.execute(helper);
      }
    } catch (RejectedExecutionException e) {
      helpers.remove(helpers.size() - 1);
    }
  }

  private void work() {
    for (Turn<P> turn = take(); turn != null; turn = take()) {
      try {
        settle(turn, send.apply(turn.call()));
      } catch (RuntimeException | Error e) {
        crash(e);
      }
    }
  }

  private synchronized @Nullable Turn<P> take() {
    if (stopped || Thread.currentThread().isInterrupted()) {
      return null;
    }
    Turn<P> turn = run.next();
    calls += turn == null ? 0 : 1;
    return turn;
  }

  private synchronized void settle(Turn<P> turn, Either<EcsFailure, P> outcome) {
    run.done(turn, outcome);
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
    helpers.forEach(helper -> helper.cancel(true));
  }

  /** An interrupt stops the others too, and is passed on when their calls have ended. */
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
    return run.result();
  }
}
