package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.EcsFailure;
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
  private final Consumer<EcsCommand<?>> spend;
  private final Set<Runnable> underWay = ConcurrentHashMap.newKeySet();

  CallExecutor(ClientAdapter sender, TimeSource time, Consumer<EcsCommand<?>> spend) {
    this.sender = sender;
    this.time = time;
    this.spend = spend;
  }

  /** Asks until there is an answer; the first command has been paid for by the caller. */
  <A> void ask(Query<A> inquiry, Consumer<Either<CallError, A>> answered) {
    follow(inquiry, true, holding(answered));
  }

  /** Executes one command. */
  <R> void execute(EcsCommand<R> command, Consumer<Either<CallError, R>> answered) {
    var unused = send(() -> sender.execute(command)).thenAccept(holding(answered));
  }

  /** Keeps a virtual clock where it is until the answer has been handed over. */
  private <A> Consumer<Either<CallError, A>> holding(Consumer<Either<CallError, A>> answered) {
    time.hold();
    return answer -> {
      try {
        answered.accept(answer);
      } finally {
        time.release();
      }
    };
  }

  private <A> void follow(Query<A> inquiry, boolean paid, Consumer<Either<CallError, A>> answered) {
    Query<A> next = inquiry;
    boolean free = paid;
    while (next instanceof Query.Call<?, A> question) {
      Either<CallError, Query<A>> known = step(question, free, answered);
      if (known == null) {
        return;
      }
      if (known.isLeft()) {
        answered.accept(Either.left(known.getLeft()));
        return;
      }
      next = known.get();
      free = false;
    }
    answered.accept(Either.right(((Query.Result<A>) next).answer()));
  }

  /** Returns what to ask next, or null when that is not known yet and will be followed then. */
  private <R, A> @Nullable Either<CallError, Query<A>> step(
      Query.Call<R, A> question, boolean paid, Consumer<Either<CallError, A>> answered) {
    if (!paid) {
      spend.accept(question.command());
    }
    CompletableFuture<Either<CallError, R>> sent = send(() -> sender.poll(question.command()));
    if (sent.isDone()) {
      return QueryStep.of(question, sent.join());
    }
    var unused =
        sent.thenAccept(
            either ->
                QueryStep.of(question, either)
                    .peek(inquiry -> follow(inquiry, false, answered))
                    .peekLeft(trouble -> answered.accept(Either.left(trouble))));
    return null;
  }

  /** Sends a command; the future never completes exceptionally. */
  private <R> CompletableFuture<Either<CallError, R>> send(
      Supplier<CompletableFuture<Either<EcsFailure, R>>> call) {
    CompletableFuture<Either<EcsFailure, R>> sent = sent(call);
    Runnable cancel = () -> sent.cancel(true);
    underWay.add(cancel);
    return sent.handle(
        (either, error) -> {
          underWay.remove(cancel);
          return error == null
              ? either.mapLeft(CallError.Failed::new)
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
    return cause instanceof Exception known ? known : new CompletionException(cause);
  }

  /** Cancels every call that is under way. */
  void cancelAll() {
    underWay.forEach(Runnable::run);
  }
}
