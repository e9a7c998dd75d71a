package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.EcsFailure;
import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Executes commands: the seam to both clients. */
interface Sender {
  <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command);

  static Sender on(Ecs ecs, Executor executor) {
    return new Sender() {
      @Override
      public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
        return CompletableFuture.supplyAsync(() -> ecs.execute(command), executor);
      }
    };
  }

  static Sender on(EcsAsync ecs) {
    return new Sender() {
      @Override
      public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
        return ecs.execute(command);
      }
    };
  }
}
