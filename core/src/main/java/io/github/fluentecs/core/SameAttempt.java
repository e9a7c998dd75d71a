package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command whose executions all have the client token of one earlier execution. */
final class SameAttempt<R> extends DerivedCalls<R, R> {
  private final String token;

  private SameAttempt(EcsCommand<R> command, String token) {
    super(command);
    this.token = token;
  }

  /**
   * Returns the command that repeats the execution which failed; the command itself where repeating
   * does no harm.
   *
   * @throws IllegalArgumentException if the failure is that of another operation, or the call may
   *     have had its effect and would have it again
   */
  static <R> EcsCommand<R> of(EcsCommand<R> command, EcsFailure failure) {
    Objects.requireNonNull(failure, "failure");
    if (!failure.operation().equals(command.operation())) {
      throw new IllegalArgumentException(
          "failure: given that of "
              + failure.operation()
              + "; allowed is a failure of "
              + command.operation());
    }
    if (failure.call().clientToken().isPresent()) {
      return new SameAttempt<>(command, failure.call().clientToken().get());
    }
    if (failure.mayHaveHadEffect()
        && command.action().idempotency() == Idempotency.NOT_IDEMPOTENT) {
      throw new IllegalArgumentException(
          "failure: " + command.operation() + " has no client token. " + failure.remedy());
    }
    return command;
  }

  @Override
  Either<EcsFailure, CallSchedule<?, R>> start(Execution execution) {
    return execution.withTokens(() -> token).start(command());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SameAttempt<?> that
        && command().equals(that.command())
        && token.equals(that.token);
  }

  @Override
  public int hashCode() {
    return Objects.hash(command(), token);
  }

  /** Returns a description of the command, for messages and logs. */
  @Override
  public String toString() {
    return command() + ", same attempt";
  }
}
