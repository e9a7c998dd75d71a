package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;

/** One execution of a command that a wait asks for; identity tells it from others. */
public final class PendingCall<R> {
  private final EcsCommand<R> command;

  PendingCall(EcsCommand<R> command) {
    this.command = command;
  }

  public EcsCommand<R> command() {
    return command;
  }
}
