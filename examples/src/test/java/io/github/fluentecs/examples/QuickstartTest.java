package io.github.fluentecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import io.github.fluentecs.waiters.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** The quickstart does what it says, on the embedded simulator. */
class QuickstartTest {
  @Test
  void run_onSimulator_showsEveryStep() {
    showsEveryStep(told(new Options(null, List.of())));
  }

  @Test
  void run_onEndpoint_showsEveryStep() {
    try (EcsSimulator simulator = EcsSimulator.create();
        SimulatorServer server = simulator.startHttp(0)) {
      simulator.time().follow(50);

      showsEveryStep(told(new Options(server.endpoint(), List.of())));
    }
  }

  /** The launchers of scripts set another class loader, or none. */
  @Test
  void run_threadWithoutContextClassLoader_showsEveryStep() throws Exception {
    FutureTask<String> both =
        new FutureTask<>(
            () -> {
              String told = told(new Options(null, List.of()));
              try (RolloutShow show = RolloutShow.instant(Console.plain(new StringBuilder()))) {
                show.run(new PrintStream(OutputStream.nullOutputStream()));
              }
              return told;
            });
    Thread thread = new Thread(both);
    thread.setContextClassLoader(null);
    thread.start();

    showsEveryStep(both.get());
  }

  private static void showsEveryStep(String told) {
    assertThat(told)
        .contains("should run 4 tasks")
        .contains("- MISSING 00000000000000000000000000000000")
        .contains("it should run 1 task now")
        .containsPattern("[1-9] of 10 tasks started")
        .contains("RESOURCE:CPU")
        .contains("5 rules are broken; nothing was sent.")
        .contains("is DRAINING")
        .contains("it is steady with 4 tasks")
        .contains("outcome: Killed")
        .contains("deleted fluent-ecs-quickstart")
        .doesNotContain("left behind");
  }

  @Test
  void parse_unknownArguments_explainsUsage() {
    assertThat(Options.parse(List.of("--help")).getLeft()).contains("--endpoint URL");
    assertThat(Options.parse(List.of("--endpoint", "not a URL")).getLeft()).contains("--endpoint");
    assertThat(Options.parse(List.of("--aws")).getLeft()).contains("--subnets");
    assertThat(Options.parse(List.of("--aws", "--subnets", "a,b")).get().subnets())
        .containsExactly("a", "b");
  }

  private static String told(Options options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (Stage stage = Stage.open(options)) {
      new Tour(stage, new Narrator(out)).run();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
