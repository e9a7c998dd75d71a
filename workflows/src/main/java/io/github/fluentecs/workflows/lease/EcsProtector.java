package io.github.fluentecs.workflows.lease;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Protects by UpdateTaskProtection.
 *
 * @param task the task
 */
record EcsProtector(TaskRef task) implements Protector {
  @Override
  public Wait<Optional<Refusal>> protect(Duration time) {
    return sent(
        UpdateTaskProtection.protect(task.cluster(), List.of(task.text())).expiresIn(time).build());
  }

  @Override
  public Wait<Optional<Refusal>> release() {
    return sent(UpdateTaskProtection.unprotect(task.cluster(), List.of(task.text())).build());
  }

  private static Wait<Optional<Refusal>> sent(UpdateTaskProtection command) {
    return Waits.after(command.one(), Waits::met)
        .settled()
        .map(end -> end.fold(EcsProtector::refusal, done -> Optional.empty()));
  }

  private static Optional<Refusal> refusal(WaitFailure failure) {
    return Optional.of(
        failure instanceof WaitFailure.CallFailed call
            ? refusal(call.failure())
            : new Refusal(Refusal.Kind.PASSING, failure.message()));
  }

  private static Refusal refusal(EcsFailure failure) {
    if (failure instanceof EcsFailure.Incomplete items && !items.failures().isEmpty()) {
      ItemFailure item = items.failures().get(0);
      Refusal.Kind kind =
          item.meaning() == FailureReason.DEPLOYMENT_BLOCKED
              ? Refusal.Kind.BLOCKED
              : kind(item.retryable());
      String detail = item.detail().map(text -> " (" + text + ")").orElse("");
      return new Refusal(kind, item.reason() + detail);
    }
    return new Refusal(kind(failure.retryable()), failure.message());
  }

  private static Refusal.Kind kind(boolean isRetryable) {
    return isRetryable ? Refusal.Kind.PASSING : Refusal.Kind.FINAL;
  }
}
