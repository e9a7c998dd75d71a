package io.github.fluentecs.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** A whole call takes at most 5 % more bytes than the raw SDK's. */
@Tag("allocation")
class AllocationTest {
  @Test
  void call_everyOperationAndClient_staysWithinItsBytes() throws RunnerException {
    Map<String, Paired> pairs = Paired.run(true);

    assertThat(pairs).hasSize(2 * Exchanges.NAMES.size());
    assertThat(pairs)
        .allSatisfy(
            (call, pair) ->
                assertThat(pair.bytesRatio())
                    .as("bytes of %s, ours / raw", call)
                    .isLessThanOrEqualTo(1.05));
  }
}
