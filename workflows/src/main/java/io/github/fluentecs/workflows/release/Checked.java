package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;

/** Has the rules of a command checked before anything is made. */
final class Checked {
  private Checked() {}

  /** Fails with the violations of a command, which is not sent then; otherwise goes on. */
  static <T> Wait<T> then(Iterable<? extends EcsCommand<?>> commands, Wait<T> next) {
    for (EcsCommand<?> command : commands) {
      if (command.validate().isInvalid()) {
        return refused(command).then(never -> next);
      }
    }
    return next;
  }

  /** Executing it is what makes the failure; its violations keep it from being sent. */
  private static <R> Wait<R> refused(EcsCommand<R> command) {
    return Waits.after(command, Waits::met);
  }
}
