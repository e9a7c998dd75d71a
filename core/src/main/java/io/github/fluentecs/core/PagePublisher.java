package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Publishes pages, or their items, as subscribers request them; each subscriber has its own cursor.
 * Thread-safe.
 */
record PagePublisher<P, E>(
    Supplier<Cursor<P, E>> cursors,
    Function<EcsCommand<P>, CompletableFuture<Either<EcsFailure, P>>> execute)
    implements Flow.Publisher<E> {

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    subscriber.onSubscribe(new PageSubscription<>(cursors.get(), execute, subscriber));
  }
}
