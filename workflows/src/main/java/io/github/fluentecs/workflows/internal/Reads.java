package io.github.fluentecs.workflows.internal;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.List;

/** What workflows read of ECS, as waits. A read that fails for a time is repeated. */
public final class Reads {
  private Reads() {}

  /** The answer of a command that only reads. */
  public static <T> Wait<T> of(EcsCommand<T> read) {
    return Waits.until(
        read,
        seen ->
            seen.value()
                .map(Verdict::met)
                .orElseGet(
                    () -> Verdict.impossible(Blocker.of("ECS does not know the " + read + "."))));
  }

  /** Those of a batch that there are. */
  public static <T> Wait<List<T>> all(EcsCommand<Batch<T>> read) {
    return of(read).map(Batch::succeeded);
  }

  /** The items of all pages. */
  public static <T> Wait<List<T>> pages(PagedOperation<?, ?, ?, ?, T> command) {
    return of(command.allPages());
  }
}
