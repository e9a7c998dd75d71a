package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tells which commands are executed when a wait is cancelled from outside. */
final class CancelCommands {
  private static final Logger LOG = System.getLogger(CancelCommands.class.getName());

  private final Supplier<? extends Iterable<? extends EcsCommand<?>>> commands;

  CancelCommands(Supplier<? extends Iterable<? extends EcsCommand<?>>> commands) {
    this.commands = commands;
  }

  /** Asks for the commands; called by any thread. None when that throws. */
  List<PendingCommand<?>> now() {
    try {
      List<PendingCommand<?>> now = new ArrayList<>();
      commands.get().forEach(command -> now.add(new PendingCommand<>(command)));
      return now;
    } catch (Throwable e) { // of the user's; the wait has ended all the same
      LOG.log(Level.WARNING, "The commands of a cancelled wait are not known.", e);
      return List.of();
    }
  }
}
