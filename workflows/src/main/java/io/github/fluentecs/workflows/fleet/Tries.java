package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.function.Predicate;

/** Executes commands that are the same when they are executed twice. */
final class Tries {
  private static final int MOST = 6;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private Tries() {}

  /** Is met with false where there was nothing to end. */
  static Wait<Boolean> ending(EcsCommand<?> command) {
    return of(command, MOST, PAUSE, EcsFailure.NotFound.class::isInstance);
  }

  /**
   * Executes a command, and again when it failed for a time.
   *
   * @param isOver the failures after which there is nothing left to do: it is met with false then
   */
  static Wait<Boolean> of(
      EcsCommand<?> command, int tries, Duration pause, Predicate<EcsFailure> isOver) {
    return executed(command)
        .orElse(
            failure -> {
              if (!(failure instanceof WaitFailure.CallFailed call)) {
                return Waits.failed(failure);
              }
              if (isOver.test(call.failure())) {
                return Waits.met(false);
              }
              return tries > 1 && call.failure().retryable()
                  ? Waits.delay(pause).then(time -> of(command, tries - 1, pause, isOver))
                  : Waits.failed(failure);
            });
  }

  private static <R> Wait<Boolean> executed(EcsCommand<R> command) {
    return Waits.after(command, result -> Waits.met(true));
  }

  /** Returns whether ECS refused because something else is still there. */
  static boolean isConflict(WaitFailure failure) {
    return failure instanceof WaitFailure.CallFailed call
        && call.failure() instanceof EcsFailure.Conflict;
  }

  /** Returns why something was not ended, without the report of the wait. */
  static String why(WaitFailure failure) {
    if (failure instanceof WaitFailure.CallFailed call) {
      return call.failure().message();
    }
    return failure instanceof WaitFailure.Impossible impossible
        ? impossible.blocker().message()
        : failure.message();
  }
}
