package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.PendingCall;
import io.github.fluentecs.waiters.internal.state.PendingCommand;
import io.github.fluentecs.waiters.internal.state.PendingFunction;
import io.github.fluentecs.waiters.internal.state.QueryStep;
import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executes commands and queries, and delivers every result, also when something throws. */
final class CallExecutor {
  private static final Logger LOG = System.getLogger(CallExecutor.class.getName());

  private final ClientAdapter client;
  private final Executor functionsOn;
  private final TimeSource time;
  private final Consumer<EcsCommand<?>> charge;
  private final Ordered<Runnable> inFlight = new Ordered<>();

  CallExecutor(
      ClientAdapter client, Executor functionsOn, TimeSource time, Consumer<EcsCommand<?>> charge) {
    this.client = client;
    this.functionsOn = functionsOn;
    this.time = time;
    this.charge = charge;
  }

  /** Executes a query call by call; the caller has charged the first call to the budget. */
  <A> void run(Query<A> query, Consumer<Either<CallError, A>> onResult) {
    proceed(query, true, holdingClock(onResult));
  }

  /** Makes one call; a command has the client's own retries. */
  <R> void execute(PendingCall<R> call, Consumer<Either<CallError, R>> onResult) {
    var unused = send(() -> begun(call)).thenAccept(holdingClock(onResult));
  }

  /** Executes a command of a wait that has ended. */
  void executeUnheard(PendingCommand<?> call) {
    execute(
        call,
        result ->
            result.peekLeft(
                error -> LOG.log(Level.WARNING, call.command().operation() + ": " + error)));
  }

  private <R> CompletableFuture<Either<EcsFailure, R>> begun(PendingCall<R> call) {
    return call instanceof PendingCommand<R> pendingCommand
        ? client.execute(pendingCommand.command())
        : CompletableFuture.supplyAsync(
            () -> Either.right(((PendingFunction<R>) call).call()), functionsOn);
  }

  /** Stops a virtual clock until the result has been delivered. */
  private <A> Consumer<Either<CallError, A>> holdingClock(Consumer<Either<CallError, A>> onResult) {
    time.hold();
    return result -> {
      try {
        onResult.accept(result);
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
      Either<CallError, Query<A>> rest = send(call, isPaid, onResult);
      if (rest == null) {
        return;
      }
      if (rest.isLeft()) {
        onResult.accept(Either.left(rest.getLeft()));
        return;
      }
      next = rest.get();
      isPaid = false;
    }
    onResult.accept(
        next instanceof Query.Failed<A> failed
            ? Either.left(new CallError.Failed(failed.failure()))
            : Either.right(((Query.Result<A>) next).value()));
  }

  /** Returns the next query, or null while the call runs and then continues by itself. */
  private <R, A> @Nullable Either<CallError, Query<A>> send(
      Query.Call<R, A> call, boolean prepaid, Consumer<Either<CallError, A>> onResult) {
    if (!prepaid) {
      charge.accept(call.command());
    }
    CompletableFuture<Either<CallError, R>> sent = send(() -> client.poll(call.command()));
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
          if (error != null) {
            return Either.left(new CallError.Thrown(unwrapped(error)));
          }
          return result == null
              ? Either.left(new CallError.Thrown(new NullPointerException("the client's answer")))
              : result.mapLeft(CallError.Failed::new);
        });
  }

  private static <R> CompletableFuture<R> sent(Supplier<CompletableFuture<R>> call) {
    try {
      return Objects.requireNonNull(call.get(), "the client's future");
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void cancel(Runnable call) {
    try {
      call.run();
    } catch (Throwable e) { // of the client; the others are cancelled all the same
      LOG.log(Level.DEBUG, "A call could not be cancelled.", e);
    }
  }

  /** Cancels every running call. */
  void cancelAll() {
    inFlight.forEach(CallExecutor::cancel);
  }
}
