package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import org.jspecify.annotations.Nullable;

/**
 * What a failed execution tells about its possible effect.
 *
 * @param idempotency that of the request
 * @param findOut how to find out whether there was an effect; null where repeating does no harm
 * @param token the client token of the execution; null where there is none
 */
record PossibleEffect(Idempotency idempotency, @Nullable String findOut, @Nullable String token) {

  /** Returns the failure of an execution, of which a try may have had its effect or none had. */
  EcsFailure of(EcsFailure failure, boolean mayHaveHadEffect) {
    if (idempotency == Idempotency.READ_ONLY || (token == null && !mayHaveHadEffect)) {
      return failure;
    }
    FailedCall.Builder call = failure.call().toBuilder();
    if (token != null) {
      call.clientToken(token);
    }
    return failure.withCall(mayHaveHadEffect ? possible(failure.call(), call) : call.build());
  }

  private FailedCall possible(FailedCall failed, FailedCall.Builder call) {
    return call.mayHaveHadEffect(true)
        .retryable(failed.retryable() && idempotency != Idempotency.NOT_IDEMPOTENT)
        .remedy(failed.remedy() + ' ' + remedy())
        .build();
  }

  private String remedy() {
    return switch (idempotency) {
      case READ_ONLY, IDEMPOTENT ->
          "The call may have had its effect already; repeating it does no harm.";
      case BY_TOKEN ->
          "The call may have had its effect: repeat the same attempt, with sameAttempt(failure);"
              + " a new execution may add to it.";
      case NOT_IDEMPOTENT ->
          "The call may have had its effect and would have it again; find out first: " + findOut;
    };
  }
}
