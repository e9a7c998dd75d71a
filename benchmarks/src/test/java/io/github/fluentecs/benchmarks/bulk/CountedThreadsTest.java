package io.github.fluentecs.benchmarks.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class CountedThreadsTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void bytes_twoThreads_areThoseOfBoth() {
    CountedThreads threads = new CountedThreads();
    Queue<byte[]> kept = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 2; i++) {
      threads.newThread(() -> kept.add(new byte[MEGABYTE])).start();
    }

    assertThat(threads.bytes()).isBetween(2L * MEGABYTE, 2L * MEGABYTE + MEGABYTE / 2);
    assertThat(kept).hasSize(2);
  }

  @Test
  void bytes_noThread_isNothing() {
    assertThat(new CountedThreads().bytes()).isZero();
  }
}
