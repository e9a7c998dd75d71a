package io.github.fluentecs.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Bytes per operation stay where they are: counted without the optimizing compiler they are the
 * same in every run, as times never are. Each limit is what has been reached, with some ten bytes
 * to spare; one more copy of a list or one more builder goes beyond it.
 */
@Tag("allocation")
class AllocationTest {
  private static final Map<String, Integer> MORE_THAN_RAW =
      Map.of(
          "RunTask", 935,
          "UpdateTaskProtection", 495,
          "UpdateTaskSet", 170,
          "CreateService", 565,
          "DescribeTasks1", 350,
          "DescribeTasks100", 2500);

  private static final int OF_100_TASKS = 2125;

  @Test
  void buildAndCheck_everyCall_staysWithinItsBytes() throws RunnerException {
    Map<String, Measured> pieces = Measured.bytes(PieceBenchmark.class);

    assertThat(Exchanges.NAMES)
        .allSatisfy(
            call ->
                assertThat(
                        bytes(pieces, "buildAndCheck " + call) - bytes(pieces, "buildRaw " + call))
                    .as("bytes of %s more than of its raw request", call)
                    .isLessThanOrEqualTo(Objects.requireNonNull(MORE_THAN_RAW.get(call))));
  }

  @Test
  void wrap_hundredTasks_staysWithinItsBytes() throws RunnerException {
    assertThat(bytes(Measured.bytes(WrapBenchmark.class), "wrap"))
        .isLessThanOrEqualTo(OF_100_TASKS);
  }

  private static double bytes(Map<String, Measured> measured, String name) {
    return Objects.requireNonNull(measured.get(name), name).bytes();
  }
}
