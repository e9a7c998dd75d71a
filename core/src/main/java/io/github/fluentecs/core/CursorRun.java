package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Executes the commands of a {@link Cursor} one after the other and collects their elements; the
 * first failure is the result. Not thread-safe.
 */
final class CursorRun<P, T> implements CallSchedule<Object, List<T>> {
  private final Cursor<P, Either<EcsFailure, T>> cursor;
  private final Execution execution;
  private final Operation<?, ?, ?, ?, ?> first;
  private final List<T> items = new ArrayList<>();
  private @Nullable CallSchedule<Object, P> command;
  private @Nullable EcsFailure failure;
  private boolean finished;

  /**
   * Starts at the beginning.
   *
   * @param first what a failure names when the calling thread is interrupted
   */
  CursorRun(
      Cursor<P, Either<EcsFailure, T>> cursor,
      Execution execution,
      Operation<?, ?, ?, ?, ?> first) {
    this.cursor = cursor;
    this.execution = execution;
    this.first = first;
  }

  @Override
  public int inFlight() {
    return 1;
  }

  @Override
  public @Nullable ScheduledCall<Object> next() {
    while (!finished) {
      CallSchedule<Object, P> running = running();
      if (running != null) {
        ScheduledCall<Object> call = running.next();
        if (call != null) {
          return call;
        }
        take(running.result());
      }
    }
    return null;
  }

  /** Returns the command that is being executed; null where none could be started. */
  private @Nullable CallSchedule<Object, P> running() {
    if (command == null) {
      EcsCommand<P> next = cursor.next();
      if (next == null) {
        finished = true;
      } else {
        execution.start(next).peek(this::run).peekLeft(refused -> take(Either.left(refused)));
      }
    }
    return command;
  }

  @SuppressWarnings("unchecked") // the calls of a schedule are given back to that schedule only
  private void run(CallSchedule<?, P> started) {
    command = (CallSchedule<Object, P>) started;
  }

  private void take(Either<EcsFailure, P> answer) {
    command = null;
    for (Either<EcsFailure, T> element : cursor.take(answer)) {
      element.peek(items::add).peekLeft(failed -> failure = failed);
    }
    finished = failure != null;
  }

  @Override
  public void done(ScheduledCall<Object> scheduled, Either<EcsFailure, Object> outcome) {
    Objects.requireNonNull(command, "command").done(scheduled, outcome);
  }

  @Override
  public Either<EcsFailure, List<T>> result() {
    if (failure != null) {
      return Either.left(failure);
    }
    return finished
        ? Either.right(Collections.unmodifiableList(items))
        : Either.left(Execution.interrupted(first));
  }
}
