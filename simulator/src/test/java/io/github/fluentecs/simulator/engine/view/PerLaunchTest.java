package io.github.fluentecs.simulator.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerLaunchTest {
  private final AtomicInteger computed = new AtomicInteger();
  private final PerLaunch<List<String>, String> values =
      new PerLaunch<>(spec -> spec.get(0) + computed.incrementAndGet());

  @Test
  void of_theSameSpec_isComputedOnce() {
    List<String> spec = new ArrayList<>(List.of("a"));
    List<String> equal = new ArrayList<>(List.of("a"));

    assertThat(values.of(spec)).isEqualTo("a1");
    assertThat(values.of(equal)).isEqualTo("a2");
    assertThat(values.of(spec)).isEqualTo("a1");
    assertThat(values.size()).isEqualTo(2);
  }

  @Test
  void specs_thatNobodyUses_areForgotten() {
    List<String> used = new ArrayList<>(List.of("a"));
    values.of(used);
    for (int i = 0; i < 1_000; i++) {
      values.of(new ArrayList<>(List.of("b")));
    }

    await()
        .until(
            () -> {
              System.gc();
              return values.size() == 1;
            });
    assertThat(values.of(used)).isEqualTo("a1");
  }
}
