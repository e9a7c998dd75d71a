package io.github.fluentecs.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that nobody here wrote read the answers of the standalone simulator. */
class ForeignClientsTest {
  private static final boolean REQUIRED = Boolean.getBoolean("clients.required");

  static List<Client> clients() {
    return Stream.of(
            PythonClients.of("boto3", "boto3", "with_boto3.py"),
            PythonClients.of("AWS CLI", "awscli", "with_cli.py"),
            JavaScriptClients.of("AWS SDK for JavaScript", "with_sdk.mjs"))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clients")
  void steps_againstTheStandaloneSimulator_areAsOnEcs(Client client) throws Exception {
    if (!client.missing().isEmpty()) {
      String line = "NOT TESTED: " + client.name() + ": " + client.missing();
      assertThat(REQUIRED).as(line).isFalse();
      System.err.println(line);
      abort(line);
    }
    try (StandaloneSimulator simulator = StandaloneSimulator.start(client.name())) {
      Script.Result result = new Script(client.command()).run(simulator.endpoint());
      System.out.println("== " + client.name() + System.lineSeparator() + result.output());
      assertThat(result.status()).as("%s%n%s", client, result.problems()).isZero();
      simulator.assertEndsOnSignal();
    }
  }
}
