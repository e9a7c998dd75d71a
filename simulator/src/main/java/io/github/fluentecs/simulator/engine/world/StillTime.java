package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells in the log, once, that the same question keeps coming, also in turn with others, while
 * nothing is changed, time stands still and something is due: who asks waits for a change that
 * cannot come.
 */
final class StillTime {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");
  private static final int MANY = 5;

  /** More questions than a wait asks in turn; who asks more is no wait. */
  private static final int CYCLE = 50;

  private final Map<Call, Integer> asked = new HashMap<>();
  private Instant since = Instant.MIN;
  private boolean told;

  /**
   * Counts a call.
   *
   * @param call the call
   * @param isRead whether it changes nothing
   * @param now the simulated time
   * @param due whether something happens when time goes on
   */
  void count(Call call, boolean isRead, Instant now, boolean due) {
    if (told) {
      return;
    }
    if (!isRead || !now.equals(since) || asked.size() >= CYCLE) {
      asked.clear();
      since = now;
    }
    if (isRead && asked.merge(call, 1, Integer::sum) >= MANY && due) {
      tell(call, now);
    }
  }

  private void tell(Call call, Instant now) {
    LOG.log(
        Level.WARNING,
        "{0} came {1} times while the simulated time stood still at {2}, so its answer cannot"
            + " change. To let a wait move time: TimeSource.virtual(simulator.time()::now,"
            + " simulator.time()::advance); to let time pass: simulator.time().follow(1).",
        call.operation(),
        asked.get(call),
        now);
    told = true;
    asked.clear();
  }
}
