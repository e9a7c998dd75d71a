package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Adapts the blocking and the asynchronous client to one interface. */
public interface ClientAdapter {
  /** Executes a command with the client's own retries. */
  <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command);

  /** Executes a command once: the poller retries by itself, and must know of every throttle. */
  <R> CompletableFuture<Either<EcsFailure, R>> poll(EcsCommand<R> command);

  static ClientAdapter on(Ecs ecs, Executor executor) {
    Ecs polls = ecs.withoutRetries();
    return new ClientAdapter() {
      @Override
      public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
        return CompletableFuture.supplyAsync(() -> ecs.execute(command), executor);
      }

      @Override
      public <R> CompletableFuture<Either<EcsFailure, R>> poll(EcsCommand<R> command) {
        return CompletableFuture.supplyAsync(() -> polls.execute(command), executor);
      }
    };
  }

  static ClientAdapter on(EcsAsync ecs) {
    EcsAsync polls = ecs.withoutRetries();
    return new ClientAdapter() {
      @Override
      public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
        return ecs.execute(command);
      }

      @Override
      public <R> CompletableFuture<Either<EcsFailure, R>> poll(EcsCommand<R> command) {
        return polls.execute(command);
      }
    };
  }
}
