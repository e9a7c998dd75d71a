package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.QueryStep;
import io.vavr.control.Either;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executes commands and inquiries, and hands every answer over, whatever is thrown. */
final class CallExecutor {
  private final ClientAdapter sender;
  private final TimeSource time;
  private final Consumer<EcsCommand<?>> charge;
  private final Set<Runnable> inFlight = ConcurrentHashMap.newKeySet();

  CallExecutor(ClientAdapter sender, TimeSource time, Consumer<EcsCommand<?>> charge) {
    this.sender = sender;
    this.time = time;
    this.charge = charge;
  }

  /** Asks until there is an answer; the first command has been paid for by the caller. */
  <A> void run(Query<A> query, Consumer<Either<CallError, A>> onResult) {
    proceed(query, true, holdingClock(onResult));
  }

  /** Executes one command. */
  <R> void execute(EcsCommand<R> command, Consumer<Either<CallError, R>> onResult) {
    var unused = send(() -> sender.execute(command)).thenAccept(holdingClock(onResult));
  }

  /** Keeps a virtual clock where it is until the answer has been handed over. */
  private <A> Consumer<Either<CallError, A>> holdingClock(Consumer<Either<CallError, A>> onResult) {
    time.hold();
    return answer -> {
      try {
        onResult.accept(answer);
      } finally {
        time.release();
      }
    };
  }

  private <A> void proceed(
      Query<A> query, boolean prepaid, Consumer<Either<CallError, A>> onResult) {
    Query<A> next = query;
    boolean isPaid = prepaid;
    while (next instanceof Query.Call<?, A> call) {
      Either<CallError, Query<A>> next0 = send(call, isPaid, onResult);
      if (next0 == null) {
        return;
      }
      if (next0.isLeft()) {
        onResult.accept(Either.left(next0.getLeft()));
        return;
      }
      next = next0.get();
      isPaid = false;
    }
    onResult.accept(Either.right(((Query.Result<A>) next).value()));
  }

  /** Returns what to ask next, or null when that is not known yet and will be followed then. */
  private <R, A> @Nullable Either<CallError, Query<A>> send(
      Query.Call<R, A> call, boolean prepaid, Consumer<Either<CallError, A>> onResult) {
    if (!prepaid) {
      charge.accept(call.command());
    }
    CompletableFuture<Either<CallError, R>> sent = send(() -> sender.poll(call.command()));
    if (sent.isDone()) {
      return QueryStep.of(call, sent.join());
    }
    var unused =
        sent.thenAccept(
            result ->
                QueryStep.of(call, result)
                    .peek(query -> proceed(query, false, onResult))
                    .peekLeft(error -> onResult.accept(Either.left(error))));
    return null;
  }

  /** Sends a command; the future never completes exceptionally. */
  private <R> CompletableFuture<Either<CallError, R>> send(
      Supplier<CompletableFuture<Either<EcsFailure, R>>> call) {
    CompletableFuture<Either<EcsFailure, R>> sent = sent(call);
    Runnable cancel = () -> sent.cancel(true);
    inFlight.add(cancel);
    return sent.handle(
        (result, error) -> {
          inFlight.remove(cancel);
          return error == null
              ? result.mapLeft(CallError.Failed::new)
              : Either.left(new CallError.Thrown(exception(error)));
        });
  }

  private static <R> CompletableFuture<R> sent(Supplier<CompletableFuture<R>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Exception exception(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof Exception next0 ? next0 : new CompletionException(cause);
  }

  /** Cancels every call that is under way. */
  void cancelAll() {
    inFlight.forEach(Runnable::run);
  }
}
