package io.github.fluentecs.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.wire.EcsOperations.Operation;
import org.junit.jupiter.api.Test;

class EveryOperationTest {
  @Test
  void operations_simulated_areAllThatTheSdkHas() {
    assertThat(Engines.of(Setup.ofDefaults()).operations())
        .hasSize(88)
        .containsExactlyInAnyOrderElementsOf(
            EcsOperations.all().stream().map(Operation::name).toList());
  }
}
