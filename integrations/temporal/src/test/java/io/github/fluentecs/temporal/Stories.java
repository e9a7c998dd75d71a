package io.github.fluentecs.temporal;

import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.WaiterSettings;
import java.time.Duration;

/** What the workflows of the tests have in common. */
final class Stories {
  /** Few polls, since a worker dies at each of them; that is seen in real time. */
  static final DurableSettings SETTINGS =
      DurableSettings.standard()
          .heartbeat(Duration.ofMillis(500))
          .waiting(WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofSeconds(30))).build());

  private Stories() {}
}
