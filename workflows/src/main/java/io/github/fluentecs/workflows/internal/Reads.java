package io.github.fluentecs.workflows.internal;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.List;

/** What workflows read of ECS, as waits. A read that fails for a time is repeated. */
public final class Reads {
  private Reads() {}

  /**
   * Waits for the answer of a command that only reads.
   *
   * @param <T> the answer
   * @param read the command
   * @return the answer; what ECS does not know makes it impossible, as a {@code ResourceNotFound}
   */
  public static <T> Wait<T> of(EcsCommand<T> read) {
    return Waits.untilTrue(read, answer -> true);
  }

  /**
   * Waits for those of a batch that there are.
   *
   * @param <T> each
   * @param read the command
   * @return those that ECS knows
   */
  public static <T> Wait<List<T>> all(EcsCommand<Batch<T>> read) {
    return of(read).map(Batch::succeeded);
  }

  /**
   * Waits for the items of all pages.
   *
   * @param <T> each
   * @param command lists them
   * @return the items
   */
  public static <T> Wait<List<T>> pages(PagedOperation<?, ?, ?, ?, T> command) {
    return of(command.allPages());
  }
}
