package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;

/** Executes commands that end something, which are the same when they are executed twice. */
final class Tries {
  private static final int MOST = 6;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private Tries() {}

  /** Is met with false where there was nothing to end. */
  static Wait<Boolean> ending(EcsCommand<?> command) {
    return tried(command, MOST);
  }

  private static Wait<Boolean> tried(EcsCommand<?> command, int tries) {
    return executed(command)
        .orElse(
            failure ->
                isGone(failure)
                    ? Waits.met(false)
                    : tries > 1 && isRetryable(failure)
                        ? Waits.delay(PAUSE).then(time -> tried(command, tries - 1))
                        : Waits.failed(failure));
  }

  private static <R> Wait<Boolean> executed(EcsCommand<R> command) {
    return Waits.after(command, result -> Waits.met(true));
  }

  private static boolean isGone(WaitFailure failure) {
    return failure instanceof WaitFailure.CallFailed call
        && call.failure() instanceof EcsFailure.NotFound;
  }

  private static boolean isRetryable(WaitFailure failure) {
    return failure instanceof WaitFailure.CallFailed call && call.failure().retryable();
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
