package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.stub.StubEcs;
import io.vavr.control.Either;
import java.util.List;
import java.util.function.Supplier;

/** Either interpreter, so that one contract is run by both. */
enum Interpreter {
  BLOCKING {
    @Override
    Port over(StubEcs stub, Supplier<String> tokens) {
      Ecs ecs = Ecs.using(stub.client()).clientTokens(tokens);
      return new Port() {
        @Override
        public <R> Either<EcsFailure, R> execute(EcsCommand<R> command) {
          return ecs.execute(command);
        }

        @Override
        public <T> List<Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> command) {
          return ecs.pages(command).toList();
        }

        @Override
        public <T> List<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command) {
          return ecs.items(command).toList();
        }
      };
    }
  },
  ASYNCHRONOUS {
    @Override
    Port over(StubEcs stub, Supplier<String> tokens) {
      EcsAsync ecs = EcsAsync.using(stub.asyncClient()).clientTokens(tokens);
      return new Port() {
        @Override
        public <R> Either<EcsFailure, R> execute(EcsCommand<R> command) {
          return ecs.execute(command).join();
        }

        @Override
        public <T> List<Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> command) {
          return Collected.from(ecs.pages(command)).join();
        }

        @Override
        public <T> List<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command) {
          return Collected.from(ecs.items(command)).join();
        }
      };
    }
  };

  /** What both offer. */
  interface Port {
    <R> Either<EcsFailure, R> execute(EcsCommand<R> command);

    <T> List<Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> command);

    <T> List<Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> command);
  }

  abstract Port over(StubEcs stub, Supplier<String> tokens);

  Port over(StubEcs stub) {
    return over(stub, ClientTokens.RANDOM);
  }
}
