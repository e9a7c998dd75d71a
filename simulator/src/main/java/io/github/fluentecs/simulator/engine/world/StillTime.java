package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the log, once, that the same question keeps coming while time stands still and something
 * is due: who asks waits for a change that cannot come.
 */
final class StillTime {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");
  private static final int MANY = 5;

  private @Nullable Call last;
  private Instant since = Instant.MIN;
  private int times;
  private boolean told;

  /**
   * Counts a call.
   *
   * @param call the call
   * @param now the simulated time
   * @param due whether something happens when time goes on
   */
  void count(Call call, Instant now, boolean due) {
    times = call.equals(last) && now.equals(since) ? times + 1 : 1;
    last = call;
    since = now;
    if (times >= MANY && due && !told) {
      told = true;
      LOG.log(
          Level.WARNING,
          "{0} came {1} times while the simulated time stood still at {2}, so its answer cannot"
              + " change. To let a wait move time: TimeSource.virtual(simulator.time()::now,"
              + " simulator.time()::advance); to let time pass: simulator.time().follow(1).",
          call.operation(),
          times,
          now);
    }
  }
}
