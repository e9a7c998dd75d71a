package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.service.ContinueServiceDeployment;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;

/**
 * Answers a hook, which takes one answer. After a failure it may have been taken or not, so the
 * deployment is looked at before it is sent again. Immutable.
 *
 * @param command the answer
 * @param awaited looks whether the hook still awaits it
 */
record Answer(ContinueServiceDeployment command, Wait<Boolean> awaited) {
  private static final int REFUSALS = 3;
  private static final long LONGEST_SECONDS = 30;

  /** Waits until the hook is answered, by this or otherwise. */
  Wait<Boolean> given() {
    return sent(0, 0);
  }

  private Wait<Boolean> sent(int failed, int refused) {
    return Waits.after(command, deployment -> Waits.met(true))
        .orElse(failure -> lookedAt(failure, failed, refused + (mayPass(failure) ? 0 : 1)));
  }

  private Wait<Boolean> lookedAt(WaitFailure failure, int failed, int refused) {
    Duration pause = Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(failed, 5)));
    return Waits.delay(pause)
        .then(awaited)
        .then(
            isAwaited -> {
              if (!isAwaited) {
                return Waits.met(true);
              }
              return refused < REFUSALS ? sent(failed + 1, refused) : Waits.failed(failure);
            });
  }

  /** ECS refuses a hook that it has answered, and shows it for a moment all the same. */
  private static boolean mayPass(WaitFailure failure) {
    return failure instanceof WaitFailure.CallFailed call
        && (call.failure().retryable() || call.failure().mayHaveHadEffect());
  }
}
