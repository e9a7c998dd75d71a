package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.http.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;

class StandaloneTest {
  private static final Instant TODAY = Instant.parse("2026-11-21T12:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Standalone standalone =
      new Standalone(stream(out), stream(err), InstantSource.fixed(TODAY));

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  @AfterEach
  void stop() {
    standalone.stop();
  }

  @Test
  void start_withoutOptions_goesInRealTimeFromNow() {
    StandaloneOptions options = StandaloneOptions.parse(List.of(), InstantSource.fixed(TODAY));

    assertThat(options)
        .isEqualTo(
            new StandaloneOptions(
                false,
                "127.0.0.1",
                3270,
                1,
                Duration.ZERO,
                Optional.empty(),
                Setup.ofDefaults().start(TODAY)));
  }

  @Test
  void start_freePort_servesClientsAndSaysWhere() {
    assertThat(start("--port", "0", "--speed=0")).isEmpty();

    String endpoint = standalone.server().endpoint().toString();
    assertThat(text(out))
        .contains("The ECS simulator answers at " + endpoint)
        .contains("time stands still until POST /_simulator/advance moves it");
    try (var ecs = SimulatorServerTest.client(standalone.server().endpoint())) {
      assertThat(ecs.listClusters().clusterArns()).isEmpty();
    }
    assertThat(text(err)).isEmpty();
  }

  @Test
  void start_withSettings_hasThem() {
    assertThat(
            start(
                "--port=0",
                "--speed=0",
                "--account=999988887777",
                "--region=eu-west-1",
                "--throttle",
                "off CLUSTER_READ=1/1"))
        .isEmpty();

    try (var ecs = SimulatorServerTest.client(standalone.server().endpoint())) {
      assertThat(ecs.createCluster().cluster().clusterArn())
          .isEqualTo("arn:aws:ecs:eu-west-1:999988887777:cluster/default");
    }
  }

  @Test
  void start_openToTheNetwork_answersUnderItsNames() throws IOException {
    assertThat(
            start("--port=0", "--host=0.0.0.0", "--open-to-network", "--allow-host=ecs,Ecs.Local"))
        .isEmpty();

    assertThat(statusUnder("ecs:1")).isEqualTo(200);
    assertThat(statusUnder("ECS.local")).isEqualTo(200);
    assertThat(statusUnder("localhost:3270")).isEqualTo(200);
    assertThat(statusUnder("ecs.evil.example")).isEqualTo(403);
  }

  private int statusUnder(String host) throws IOException {
    try (RawClient client = new RawClient(standalone.server().endpoint().getPort())) {
      String request = "GET /_simulator/health HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
      return client.say(request).hear().status();
    }
  }

  @Test
  void start_withQuotas_hasThem() {
    start("--port=0", "--quotas", "CLUSTERS_PER_ACCOUNT=1 SERVICES_PER_CLUSTER=0");

    try (var ecs = SimulatorServerTest.client(standalone.server().endpoint())) {
      ecs.createCluster();
      assertThatThrownBy(() -> ecs.createCluster(cluster -> cluster.clusterName("second")))
          .hasMessageContaining(
              "the limit on the number of clusters: 1 (Amazon ECS service quotas).");
    }
  }

  @Test
  void start_standingStill_beginsAtTheInstantOfEveryOtherRun() {
    var clock = InstantSource.fixed(TODAY);
    var still = StandaloneOptions.parse(List.of("--speed", "0"), clock);
    var chosen = StandaloneOptions.parse(List.of("--start", "2020-02-02T02:02:02Z"), clock);

    assertThat(still.setup()).isEqualTo(Setup.ofDefaults());
    assertThat(chosen.setup().start()).isEqualTo("2020-02-02T02:02:02Z");
  }

  @Test
  void start_aheadOfTheRealClock_saysHowToStayBehind() {
    start("--port=0", "--speed=60");

    assertThat(text(out)).contains("it runs ahead of the real clock; with --behind it never does");
  }

  @Test
  void start_behind_beginsInThePastAndNeverPassesTheRealClock() {
    Instant before = Instant.now();
    start("--port=0", "--speed=0", "--behind=PT2H", "--advance-per-call=PT1H");

    try (var ecs = SimulatorServerTest.client(standalone.server().endpoint())) {
      ecs.registerTaskDefinition(
          request -> request.family("web").containerDefinitions(Stage.container("web").build()));
      Instant second = registered(ecs);
      assertThat(second).isBetween(before.minusSeconds(1), Instant.now());
      assertThat(registered(ecs)).isBetween(second, Instant.now());
    }
    assertThat(text(out)).contains("time moves by PT1H with each call, from ");
  }

  private static Instant registered(EcsClient ecs) {
    return ecs.registerTaskDefinition(
            request -> request.family("web").containerDefinitions(Stage.container("web").build()))
        .taskDefinition()
        .registeredAt();
  }

  @Test
  void help_tellsEveryOption() {
    assertThat(start("--help")).hasValue(0);

    assertThat(text(out))
        .contains("--port", "--host", "--speed", "--start", "--seed", "--throttle", "--account")
        .contains("--region", "--open-to-network", "--allow-host", "--quotas", "--help");
  }

  @ParameterizedTest
  @CsvSource({
    "--colour red, there is no option --colour",
    "-p 1, there is no option -p",
    "serve, there is no option serve",
    "--port, --port needs a value",
    "--port 1 --port 2, --port is given twice",
    "--port http, '--port: a number is needed, not http'",
    "--port 65536, '--port: 0 to 65535 is a port, not 65536'",
    "--port 1.5, '--port: 0 to 65535 is a port, not 1.5'",
    "--speed -1, '--speed: 0 to 100000 is a speed, not -1'",
    "--speed=NaN, '--speed: 0 to 100000 is a speed, not NaN'",
    "--behind soon, '--behind: seconds or a duration such as PT10M are needed, not soon'",
    "--behind -1, '--behind: seconds or a duration such as PT10M are needed, not -1'",
    "--behind 1 --start 2026-01-01T00:00:00Z, --start and --behind exclude each other",
    "--advance-per-call x, '--advance-per-call: seconds or a duration such as PT10M are needed, not x'",
    "--seed x, '--seed: a whole number is a seed, not x'",
    "--start today, '--start: an instant such as 2026-01-01T00:00:00Z is needed, not today'",
    "--throttle hard, '--throttle: rate limits are off, real or a factor such as 0.5, not hard'",
    "--account 1, '--account: account is 12 digits, not 1'",
    "--region here, '--region: region is one such as eu-west-1, not here'",
    "--host 0.0.0.0, '--host: 0.0.0.0 can be reached from the network, where anyone may then do everything; --open-to-network allows that'",
    "--allow-host ecs:3270, '--allow-host: a host is a name such as ecs.local, not ''ecs:3270'''",
    "'--allow-host=ecs,', '--allow-host: a host is a name such as ecs.local, not '''''",
    "--quotas TASKS=1, '--quotas: no such quota: TASKS; there are [CLUSTERS_PER_ACCOUNT, SERVICES_PER_CLUSTER, TASKS_PER_SERVICE, TASK_SETS_PER_SERVICE, CONTAINER_INSTANCES_PER_CLUSTER, CAPACITY_PROVIDERS_PER_CLUSTER, PROVISIONING_TASKS_PER_CLUSTER]'",
    "--quotas TASKS_PER_SERVICE=many, '--quotas: a quota is a whole number, not many'",
    "--quotas TASKS_PER_SERVICE, '--quotas: a quota is such as TASKS_PER_SERVICE=10000, not TASKS_PER_SERVICE'",
    "--advance-per-call PT9000H, '--advance-per-call: at most PT8784H, not PT9000H'",
    "--start 9999-12-31T00:00:00Z, 'start is from 1970-01-01T00:00:00Z to 9000-01-01T00:00:00Z, not 9999-12-31T00:00:00Z'",
    "--host no.such.host.invalid, '--host: no address is known for no.such.host.invalid'",
  })
  void start_badOptions_isOneLineAndStatusTwo(String args, String complaint) {
    assertThat(start(args.split(" "))).hasValue(2);

    assertThat(text(err)).isEqualTo("ecs-simulator: " + complaint + "; see --help\n");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void start_onTakenPort_isOneLineAndStatusOne() {
    try (var world = EcsSimulator.create();
        var taken = world.startHttp(0)) {
      String port = String.valueOf(taken.endpoint().getPort());

      assertThat(start("--port", port)).hasValue(1);
      assertThat(text(err)).contains("can not listen on").contains(port).endsWith("\n");
      assertThat(text(err).lines()).hasSize(1);
    }
  }

  @Test
  void stop_endsTheServerAndLetsItsWaiterGo() throws InterruptedException {
    start("--port", "0");
    var endpoint = standalone.server().endpoint();

    standalone.stop();
    standalone.await();

    assertThat(text(out)).endsWith("The ECS simulator stopped\n");
    try (var ecs = SimulatorServerTest.client(endpoint)) {
      assertThatThrownBy(ecs::listClusters).isInstanceOf(SdkClientException.class);
    }
  }

  private OptionalInt start(String... args) {
    return standalone.start(Arrays.asList(args));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
