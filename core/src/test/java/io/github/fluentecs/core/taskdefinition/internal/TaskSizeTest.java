package io.github.fluentecs.core.taskdefinition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskSizeTest {
  @ParameterizedTest
  @CsvSource({
    "1024, 1024",
    "1 vCPU, 1024",
    "1vcpu, 1024",
    ".5 vCPU, 512",
    "0.25 VCPU, 256",
    "16 vCPU, 16384",
    "0, 0",
    "-1, -1",
    "'', -1",
    "vCPU, -1",
    "1 GB, -1",
    "0.0001 vCPU, -1",
    "99999999999, -1",
    "9999999 vCPU, -1",
    "one vCPU, -1"
  })
  void cpuUnits_text_isReadExactly(String text, int units) {
    assertThat(TaskSize.cpuUnits(text)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({"512, 512", "0.5GB, 512", "2 gb, 2048", "120 GB, 122880", "1 GiB, -1", "1MB, -1"})
  void mebibytes_text_isReadExactly(String text, int mebibytes) {
    assertThat(TaskSize.mebibytes(text)).isEqualTo(mebibytes);
  }

  @Property
  void bothNotations_sameSize_areReadAlike(@ForAll @IntRange(min = 1, max = 262_144) int size) {
    String thousands = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(1024)).toPlainString();

    assertThat(TaskSize.cpuUnits(Integer.toString(size))).isEqualTo(size);
    assertThat(TaskSize.cpuUnits(thousands + " vCPU")).isEqualTo(size);
    assertThat(TaskSize.mebibytes(thousands + "GB")).isEqualTo(size);
  }

  /** The number of sizes, the least and the greatest, and the step between them, in MiB. */
  @ParameterizedTest
  @CsvSource({
    "512, 4, 1024, 4096, 1024",
    "1024, 7, 2048, 8192, 1024",
    "2048, 13, 4096, 16384, 1024",
    "4096, 23, 8192, 30720, 1024",
    "8192, 12, 16384, 61440, 4096",
    "16384, 12, 32768, 122880, 8192"
  })
  void onFargate_memory_comesInSteps(int cpu, int count, int least, int most, int step) {
    assertThat(IntStream.rangeClosed(0, 131_072).filter(m -> TaskSize.onFargate(cpu, m)))
        .hasSize(count)
        .startsWith(least, least + step)
        .endsWith(most);
  }

  @ParameterizedTest
  @CsvSource({"256, true", "255, false", "0, false", "32768, false", "16384, true"})
  void onFargate_cpu_isOneOfSeven(int cpu, boolean offered) {
    assertThat(TaskSize.onFargate(cpu)).isEqualTo(offered);
    assertThat(IntStream.rangeClosed(0, 131_072).anyMatch(m -> TaskSize.onFargate(cpu, m)))
        .isEqualTo(offered);
  }

  @Test
  void onFargate_smallestCpu_hasThreeSizes() {
    assertThat(IntStream.rangeClosed(0, 131_072).filter(m -> TaskSize.onFargate(256, m)))
        .containsExactly(512, 1024, 2048);
  }
}
