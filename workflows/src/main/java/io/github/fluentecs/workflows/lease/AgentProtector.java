package io.github.fluentecs.workflows.lease;

import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Protects by the agent of the task that this program runs in.
 *
 * @param agent the agent's endpoint
 */
record AgentProtector(AgentProtection agent) implements Protector {
  @Override
  public Wait<Optional<Refusal>> protect(Duration time) {
    return asked(() -> agent.protect(time));
  }

  @Override
  public Wait<Optional<Refusal>> release() {
    return asked(agent::release);
  }

  private static Wait<Optional<Refusal>> asked(
      Supplier<Either<AgentFailure, ProtectionStatus>> call) {
    return Waits.calling("the agent", call)
        .map(answer -> answer.fold(each -> Optional.of(refusal(each)), done -> Optional.empty()));
  }

  private static Refusal refusal(AgentFailure failure) {
    boolean isBlocked =
        failure.code().filter(FailureReason.DEPLOYMENT_BLOCKED.name()::equals).isPresent();
    Refusal.Kind kind =
        isBlocked
            ? Refusal.Kind.BLOCKED
            : failure.retryable() ? Refusal.Kind.PASSING : Refusal.Kind.FINAL;
    return new Refusal(kind, failure.message());
  }
}
