package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.List;
import java.util.Optional;

/**
 * One resource, and the wait that ends it.
 *
 * @param ref the resource
 * @param end ends it, and is met when it is gone
 */
record Ending(ResourceRef ref, Wait<?> end) {
  /** How it went: empty when the resource is gone. */
  Wait<Optional<NotDeleted>> run() {
    return settled(end);
  }

  private <T> Wait<Optional<NotDeleted>> settled(Wait<T> wait) {
    return wait.settled()
        .map(
            how ->
                how.fold(
                    failure -> Optional.of(new NotDeleted(ref, Tries.why(failure))),
                    gone -> Optional.empty()));
  }

  /** Runs all at once; those that could not be ended. */
  static Wait<List<NotDeleted>> left(List<Ending> all) {
    return Waits.allOf(all, Ending::run)
        .map(ends -> ends.stream().flatMap(Optional::stream).toList());
  }
}
