package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads pages with futures, as subscribers ask for them; each walks by itself. Thread-safe. */
record PagePublisher<T, E>(
    Supplier<PageWalk<T, E>> walks,
    Function<EcsCommand<Page<T>>, CompletableFuture<Either<EcsFailure, Page<T>>>> execute)
    implements Flow.Publisher<E> {

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    subscriber.onSubscribe(new PageSubscription<>(walks.get(), execute, subscriber));
  }
}
