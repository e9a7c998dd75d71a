package io.github.fluentecs.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource({"256, 256", ".25 vCPU, 256", "1vcpu, 1024", "2 vCPU, 2048", "0.5 vcpu, 512"})
  void cpu_unitsOrVcpus_areUnits(String text, int units) {
    assertThat(Sizes.cpu(text)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({"512, 512", "0.5 GB, 512", "3GB, 3072", "1 gb, 1024"})
  void memory_mebibytesOrGigabytes_areMebibytes(String text, int mebibytes) {
    assertThat(Sizes.memory(text)).isEqualTo(mebibytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "much", "-1", "1 core", "1.5", "99999999999"})
  void sizes_otherTexts_areRefused(String text) {
    assertThatThrownBy(() -> Sizes.cpu(text)).hasMessageContaining("Invalid 'cpu' setting");
    assertThatThrownBy(() -> Sizes.memory(text)).hasMessageContaining("Invalid 'memory' setting");
  }
}
