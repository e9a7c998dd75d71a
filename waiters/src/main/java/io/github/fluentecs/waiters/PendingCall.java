package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;

/** One execution of a command that a wait asks for; identity tells it from others. */
final class PendingCall<R> {
  private final EcsCommand<R> command;

  PendingCall(EcsCommand<R> command) {
    this.command = command;
  }

  EcsCommand<R> command() {
    return command;
  }
}
