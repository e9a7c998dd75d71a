package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The subscription of one subscriber to pages or their items. Thread-safe. */
final class PageSubscription<P, E> implements Flow.Subscription {
  private final Function<EcsCommand<P>, CompletableFuture<Either<EcsFailure, P>>> execute;
  private final Flow.Subscriber<? super E> subscriber;
  private final DrainLoop drain = new DrainLoop(this::step);
  private final AtomicLong demand = new AtomicLong();
  private final AtomicReference<@Nullable Either<EcsFailure, P>> arrival = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
  private volatile boolean ended;

  // The fields below are accessed only by step(), which never runs concurrently.
  private final Cursor<P, E> cursor;
  private Iterator<E> read = List.<E>of().iterator();
  private @Nullable CompletableFuture<Either<EcsFailure, P>> call;

  PageSubscription(
      Cursor<P, E> cursor,
      Function<EcsCommand<P>, CompletableFuture<Either<EcsFailure, P>>> execute,
      Flow.Subscriber<? super E> subscriber) {
    this.cursor = cursor;
    this.execute = execute;
    this.subscriber = subscriber;
  }

  @Override
  public void request(long n) {
    if (n > 0) {
      demand.accumulateAndGet(n, PageSubscription::saturatedSum);
    } else {
      String wrong = "request(n): given " + n + "; allowed 1 or more";
      error.compareAndSet(null, new IllegalArgumentException(wrong));
    }
    drain.signal();
  }

  private static long saturatedSum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  @Override
  public void cancel() {
    ended = true;
    drain.signal();
  }

  private void step() {
    try {
      takeArrival();
      emit();
      proceed();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
    if (ended && call != null) {
      call.cancel(true);
      call = null;
    }
  }

  private void takeArrival() {
    Either<EcsFailure, P> page = arrival.getAndSet(null);
    if (page != null) {
      call = null;
      read = cursor.take(page).iterator();
    }
  }

  private void emit() {
    while (!ended && demand.get() > 0 && read.hasNext()) {
      demand.decrementAndGet();
      subscriber.onNext(read.next());
    }
  }

  private void proceed() {
    Throwable wrong = error.get();
    if (wrong != null) {
      fail(wrong);
    } else if (!ended && call == null && !read.hasNext()) {
      EcsCommand<P> next = cursor.next();
      if (next == null) {
        ended = true;
        subscriber.onComplete();
      } else if (demand.get() > 0) {
        ask(next);
      }
    }
  }

  private void ask(EcsCommand<P> command) {
    CompletableFuture<Either<EcsFailure, P>> asked = execute.apply(command);
    call = asked;
    var unused =
        asked.whenComplete(
            (page, thrown) -> {
              arrival.set(page);
              error.compareAndSet(null, thrown == null ? null : Execution.unwrapped(thrown));
              drain.signal();
            });
  }

  private void fail(Throwable wrong) {
    if (!ended) {
      ended = true;
      subscriber.onError(wrong);
    }
  }
}
