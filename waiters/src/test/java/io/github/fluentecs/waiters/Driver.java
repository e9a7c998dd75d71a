package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.vavr.control.Either;
import java.time.Duration;

/** Both ways to wait, on both clients: a contract holds for all four. */
enum Driver {
  AWAIT_ON_ECS,
  AWAIT_ON_ECS_ASYNC,
  AWAIT_ASYNC_ON_ECS,
  AWAIT_ASYNC_ON_ECS_ASYNC;

  Waiters waiters(FakeEcs ecs, WaiterSettings settings) {
    return this == AWAIT_ON_ECS || this == AWAIT_ASYNC_ON_ECS
        ? Waiters.using(Ecs.using(ecs), settings)
        : Waiters.using(EcsAsync.using(ecs.async()), settings);
  }

  <T> Either<WaitFailure, T> run(Waiters waiters, Wait<T> wait) {
    return this == AWAIT_ON_ECS || this == AWAIT_ON_ECS_ASYNC
        ? waiters.await(wait)
        : waiters.awaitAsync(wait).join();
  }

  /** Runs one wait on virtual time, on waiters of its own. */
  <T> Either<WaitFailure, T> run(FakeEcs ecs, TestClock clock, Wait<T> wait) {
    try (Waiters waiters = waiters(ecs, settings(clock))) {
      return run(waiters, wait);
    }
  }

  static WaiterSettings settings(TestClock clock) {
    return WaiterSettings.builder()
        .time(clock.time())
        .backoff(Backoff.fixed(Duration.ofSeconds(1)))
        .build();
  }
}
