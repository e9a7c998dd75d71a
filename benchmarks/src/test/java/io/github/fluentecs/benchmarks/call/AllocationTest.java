package io.github.fluentecs.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Bytes per operation stay within their budgets: they do not vary from run to run, as times do. The
 * budgets are what has been reached, with a tenth to spare, where that is more than was hoped for.
 */
@Tag("allocation")
class AllocationTest {
  private static final Map<String, Integer> MORE_THAN_RAW =
      Map.of(
          "RunTask", 1300,
          "UpdateTaskProtection", 400,
          "UpdateTaskSet", 400,
          "CreateService", 1300,
          "DescribeTasks1", 400,
          "DescribeTasks100", 3800);

  private static final int OF_100_TASKS = 4096;

  @Test
  void buildAndCheck_everyCall_staysWithinItsBytes() throws RunnerException {
    Map<String, Measured> pieces = Measured.run(PieceBenchmark.class, true);

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
    assertThat(bytes(Measured.run(WrapBenchmark.class, true), "wrap"))
        .isLessThanOrEqualTo(OF_100_TASKS);
  }

  private static double bytes(Map<String, Measured> measured, String name) {
    return Objects.requireNonNull(measured.get(name), name).bytes();
  }
}
