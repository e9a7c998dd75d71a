package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.SimulatorPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The documentation's table of operations is the truth. */
class OperationsPageTest {
  @Test
  void table_ofOperations_hasThoseThatAreServed() throws IOException {
    assertThat(SimulatorPage.read().codeBetween("<!-- operations:", "<!-- end of operations"))
        .as("the operations in docs/simulator.md")
        .containsExactlyInAnyOrderElementsOf(Engines.of(Setup.ofDefaults()).operations());
  }
}
