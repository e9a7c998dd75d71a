package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call that a listener was told of, and whose end it is told once. Thread-safe. */
final class ToldCall {
  private final CallStart start;
  private final CallListener.@Nullable Running running;
  private final LongSupplier nanos;
  private final long at;
  private final TryCount tries;
  private final AtomicBoolean isOver = new AtomicBoolean();

  ToldCall(CallStart start, CallListener.@Nullable Running running, LongSupplier nanos, long at) {
    this.start = start;
    this.running = running;
    this.nanos = nanos;
    this.at = at;
    this.tries = new TryCount(start.operation());
  }

  Optional<CallListener.Running> running() {
    return Optional.ofNullable(running);
  }

  TryCount tries() {
    return tries;
  }

  /** Makes the call and tells of its end. */
  <R> Either<EcsFailure, R> around(Supplier<Either<EcsFailure, R>> call) {
    try {
      return told(call.get());
    } catch (RuntimeException | Error e) {
      end(CallEnd.Kind.THREW, null);
      throw e;
    }
  }

  /** Starts the call, and tells of an end that {@link #told} was not told of. */
  <R> CompletableFuture<R> aroundAsync(Supplier<CompletableFuture<R>> call) {
    CompletableFuture<R> future;
    try {
      future = call.get();
    } catch (RuntimeException | Error e) {
      end(CallEnd.Kind.THREW, null);
      throw e;
    }
    var unused =
        future.whenComplete(
            (result, error) ->
                end(future.isCancelled() ? CallEnd.Kind.CANCELLED : CallEnd.Kind.THREW, null));
    return future;
  }

  /** Tells of the end, and returns it. */
  <R> Either<EcsFailure, R> told(Either<EcsFailure, R> result) {
    if (result.isLeft()) {
      end(CallEnd.Kind.FAILURE, result.getLeft());
    } else {
      boolean isPartial = result.get() instanceof Batch<?> batch && !batch.failures().isEmpty();
      end(isPartial ? CallEnd.Kind.PARTIAL : CallEnd.Kind.SUCCESS, null);
    }
    return result;
  }

  /** Tells of the failure that ended it, and returns it; waits for the end where there is none. */
  @Nullable EcsFailure toldOrNull(@Nullable EcsFailure failure) {
    if (failure != null) {
      end(CallEnd.Kind.FAILURE, failure);
    }
    return failure;
  }

  private void end(CallEnd.Kind kind, @Nullable EcsFailure failure) {
    if (running != null && isOver.compareAndSet(false, true)) {
      boolean isThrottled = failure instanceof EcsFailure.Throttled && !start.several();
      Duration duration = Duration.ofNanos(nanos.getAsLong() - at);
      CallEnd end =
          new CallEnd(
              start,
              kind,
              Optional.ofNullable(failure),
              duration,
              tries.retries(),
              Math.max(tries.throttled(), isThrottled ? 1 : 0));
      try {
        running.ended(end);
      } catch (Throwable e) {
        CallTelling.logThrown(e);
      }
    }
  }
}
