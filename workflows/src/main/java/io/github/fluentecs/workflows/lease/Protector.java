package io.github.fluentecs.workflows.lease;

import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.util.Optional;

/** Protects one task. */
interface Protector {
  /** Protects the task for a time from now on; empty when it is. */
  Wait<Optional<Refusal>> protect(Duration time);

  /** Lets the task be stopped again; empty when it may be. */
  Wait<Optional<Refusal>> release();
}
