package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;

/** A command that a wait needs executed once. */
public final class PendingCommand<R> extends PendingCall<R> {
  private final EcsCommand<R> command;

  public PendingCommand(EcsCommand<R> command) {
    this.command = command;
  }

  public EcsCommand<R> command() {
    return command;
  }
}
