package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import java.util.Objects;

/**
 * A command that makes the calls of another one.
 *
 * @param <X> the result of the other command
 * @param <R> the result of a successful execution
 */
abstract sealed class DerivedCalls<X, R> extends Calls<R> permits Demand, SameAttempt {
  private final EcsCommand<X> command;

  DerivedCalls(EcsCommand<X> command) {
    this.command = Objects.requireNonNull(command, "command");
  }

  EcsCommand<X> command() {
    return command;
  }

  @Override
  public Action<?, ?> action() {
    return command.action();
  }

  @Override
  public List<Action<?, ?>> actions() {
    return command.actions();
  }

  @Override
  public RequestText describe() {
    return command.describe();
  }

  @Override
  public List<Violation> violations() {
    return command.violations();
  }

  @Override
  public List<Violation> advice() {
    return command.advice();
  }
}
