package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;

/**
 * A command that a wait needs executed once. Compared by identity: equal commands are two calls.
 */
public final class PendingCall<R> {
  private final EcsCommand<R> command;

  PendingCall(EcsCommand<R> command) {
    this.command = command;
  }

  public EcsCommand<R> command() {
    return command;
  }
}
