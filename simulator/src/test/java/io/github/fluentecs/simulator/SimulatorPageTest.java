package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.fault.FaultText;
import io.github.fluentecs.simulator.limit.Quota;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What the documentation says of options, faults and first steps is so. */
class SimulatorPageTest {
  private final SimulatorPage page;

  SimulatorPageTest() throws IOException {
    page = SimulatorPage.read();
  }

  @Test
  void firstSteps_runAsTheyStand() {
    EcsSimulator simulator = EcsSimulator.create();
    EcsClient ecs = simulator.client();
    ecs.createCluster(request -> request.clusterName("prod"));
    simulator.time().advance(Duration.ofMinutes(5));

    assertThat(simulator.events().toString()).contains("cluster/prod created");
    assertThat(page.text())
        .contains(
            "EcsSimulator simulator = EcsSimulator.create();\nEcsClient ecs = simulator.client();")
        .contains("ecs.createCluster(request -> request.clusterName(\"prod\"));\n")
        .contains("simulator.time().advance(Duration.ofMinutes(5));");
  }

  @Test
  void options_ofTheStandaloneServer_areAllThere() {
    StandaloneOptions.USAGE
        .lines()
        .filter(line -> line.startsWith("  --") && !line.contains("--help"))
        .map(line -> line.strip().split("\\s+", 2)[0])
        .forEach(option -> assertThat(page.text()).containsPattern("\\| `" + option + "[ `]"));
  }

  @ParameterizedTest
  @EnumSource(Quota.class)
  void quotas_areAllThereWithTheirDefaults(Quota quota) {
    assertThat(page.text())
        .containsPattern("\\| `" + quota + "`[^|]*\\| %,d \\|".formatted(quota.published()));
  }

  static List<String> faults() throws IOException {
    return SimulatorPage.read().faults("arn:aws:ecs:us-east-1:1:container-instance/prod/x");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faults_asText_canBeRead(String text) {
    assertThat(FaultText.parse(text).fault()).hasToString(text);
  }

  @Test
  void faults_ofEveryKind_areThere() throws IOException {
    assertThat(faults())
        .extracting(text -> text.split(" ", 2)[0])
        .containsExactlyInAnyOrderElementsOf(FaultText.names());
  }
}
