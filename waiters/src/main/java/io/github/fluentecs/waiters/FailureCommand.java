package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Objects;

/**
 * A command that was executed because a wait failed, with its result. Immutable and thread-safe.
 *
 * @param command the command
 * @param result its result
 */
public record FailureCommand(EcsCommand<?> command, Either<EcsFailure, ?> result) {
  /**
   * Refuses nulls.
   *
   * @param command the command
   * @param result its result
   */
  public FailureCommand {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(result, "result");
  }

  /** Returns the operation and whether it succeeded. */
  @Override
  public String toString() {
    return command.operation()
        + result.fold(failure -> " failed: " + failure.message(), given -> " succeeded");
  }
}
