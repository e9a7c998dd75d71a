package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/** The run of a command that is one call. Not thread-safe. */
final class SingleCall<R> implements CallSchedule<R, R> {
  private final PreparedCall<?, ?, R> call;
  private boolean started;
  private @Nullable Either<EcsFailure, R> outcome;

  SingleCall(PreparedCall<?, ?, R> call) {
    this.call = call;
  }

  @Override
  public boolean isSeveral() {
    return false;
  }

  @Override
  public int inFlight() {
    return 1;
  }

  @Override
  public @Nullable ScheduledCall<R> next() {
    if (started) {
      return null;
    }
    started = true;
    return new ScheduledCall<>(0, call);
  }

  @Override
  public void done(ScheduledCall<R> turn, Either<EcsFailure, R> result) {
    outcome = result;
  }

  @Override
  public Either<EcsFailure, R> result() {
    return outcome == null ? Either.left(Execution.interrupted(call.command())) : outcome;
  }
}
