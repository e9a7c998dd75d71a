package io.github.fluentecs.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fluentecs.benchmarks.report.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartsTest {
  private static final double[] RAW_MILLIS = {900, 1500, 910, 920};
  private static final double[] OUR_MILLIS = {920, 1510, 950, 930};

  private final Program raw = new Program("raw", List.of(), List.of("Raw"));
  private final Program ours = new Program("ours", List.of(), List.of("Ours"));
  private final Starts starts = new Starts();

  private void start() {
    for (int round = 0; round < RAW_MILLIS.length; round++) {
      starts.add(raw, RAW_MILLIS[round]);
      starts.add(ours, OUR_MILLIS[round]);
    }
  }

  @Test
  void more_machineThatWavers_comparesWithinTheRound() {
    start();

    assertThat(starts.more(ours, raw)).isEqualTo(new Spread(10, 15, 20));
    assertThat(starts.median(raw)).isEqualTo(915);
    assertThat(starts.least(ours)).isEqualTo(920);
    assertThat(starts.runs(ours)).isEqualTo(4);
  }

  @Test
  void median_programThatDidNotRun_isMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> starts.median(raw))
        .withMessageContaining("raw");
  }
}
