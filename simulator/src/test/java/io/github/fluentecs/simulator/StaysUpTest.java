package io.github.fluentecs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.simulator.http.RawClient;
import io.github.fluentecs.simulator.http.RawClient.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;

/** Requests that once stopped the simulator, each over HTTP and by a real client where one can. */
@Timeout(60)
class StaysUpTest {
  private static final int MILLION = 1_000_000;

  private final EcsSimulator simulator = EcsSimulator.create();
  private final SimulatorServer server = simulator.startHttp(0);
  private final EcsClient ecs = SimulatorServerTest.client(server.endpoint());
  private final List<RawClient> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(RawClient::close);
    ecs.close();
    server.close();
  }

  @Test
  void pattern_thatBacktracks_isAnsweredAtOnce() {
    ecs.createCluster();
    ecs.registerContainerInstance(
        instance ->
            instance
                .cluster("default")
                .attributes(Attribute.builder().name("x").value("a".repeat(100)).build()));

    assertThat(instancesLike("a*a*a*a*a*a*a*a*a*b")).isEmpty();
    assertThat(instancesLike("a*a*a*a*a*a*a*a*a*")).hasSize(1);
  }

  private List<String> instancesLike(String pattern) {
    return ecs.listContainerInstances(list -> list.filter("attribute:x =~ " + pattern))
        .containerInstanceArns();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e15", "\"PT10000000000000H\"", "\"PT9000H\""})
  void advance_tooFar_isRefusedWithWhatIsAllowed(String by) throws IOException {
    Answer answer = post("advance", "{\"by\":" + by + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("at most PT8784H");
    assertThat(post("advance", "{\"by\":60}").body())
        .isEqualTo("{\"now\":\"2026-01-01T00:01:00Z\"}");
  }

  @Test
  void service_ofAMillionTasks_isRefusedAtOnce() {
    ecs.createCluster();
    ecs.registerTaskDefinition(
        definition ->
            OnFargate.fit(
                definition.family("web").containerDefinitions(Stage.container("a").build())));

    assertThatThrownBy(() -> createService(MILLION))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageStartingWith("Desired count exceeds limit.");

    createService(1);
    assertThatThrownBy(
            () -> ecs.updateService(update -> update.service("web").desiredCount(MILLION)))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageStartingWith("Desired count exceeds limit.");
  }

  private void createService(int count) {
    ecs.createService(
        service ->
            OnFargate.create(service.serviceName("web").taskDefinition("web").desiredCount(count)));
  }

  @Test
  void clients_thatSayNothing_doNotKeepOthersOut() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      open.add(new RawClient(server.endpoint().getPort()));
    }

    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(get("health").status()).isEqualTo(200));
  }

  @Test
  void value_ofAMegabyte_isCutInErrorsAndInTheLog() {
    String name = "x".repeat(MILLION);

    assertThatThrownBy(() -> ecs.createCluster(cluster -> cluster.clusterName(name)))
        .isInstanceOf(EcsException.class);
    assertThatThrownBy(() -> ecs.registerContainerInstance(i -> i.instanceIdentityDocument(name)))
        .isInstanceOf(EcsException.class);
    assertThatThrownBy(() -> ecs.listContainerInstances(list -> list.status(name)))
        .isInstanceOfSatisfying(
            EcsException.class,
            error ->
                assertThat(error.awsErrorDetails().errorMessage())
                    .hasSizeLessThan(3_000)
                    .contains("characters left out"));
    assertThat(simulator.events().toString()).hasSizeLessThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: evil.example:%d", "Host: localhost:%d\nOrigin: http://evil.example"})
  void call_ofAnotherSite_isRefused(String fields) throws IOException {
    try (RawClient client = new RawClient(server.endpoint().getPort())) {
      String request =
          """
          POST / HTTP/1.1
          %s
          Content-Type: application/x-amz-json-1.1
          X-Amz-Target: AmazonEC2ContainerServiceV20141113.CreateCluster
          Authorization: AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/ecs/aws4_request
          Content-Length: 2

          {}""";

      Answer answer =
          client
              .say(
                  request
                      .formatted(fields.formatted(server.endpoint().getPort()))
                      .replace("\n", "\r\n"))
              .hear();

      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(ecs.listClusters().clusterArns()).isEmpty();
  }

  /** In a JVM of its own whose heap a quarter of the bodies would fill. */
  @Test
  void bodies_thatNeverEnd_leaveRoomForOthers() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            StandaloneMain.class.getName(),
            "--port=0");
    Process small = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var out = new BufferedReader(new InputStreamReader(small.getInputStream(), UTF_8))) {
      String first = String.valueOf(out.readLine());
      URI endpoint = URI.create(first.substring(first.indexOf("http")));
      String part = "x".repeat((1 << 20) - 1);
      for (int i = 0; i < 250; i++) {
        RawClient client = new RawClient(endpoint.getPort());
        open.add(client);
        sayAsFarAsItIsHeard(
            client, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n" + part);
      }

      try (EcsClient other = SimulatorServerTest.client(endpoint)) {
        assertThat(other.createCluster().cluster().status()).isEqualTo("ACTIVE");
      }
    } finally {
      small.destroyForcibly();
    }
  }

  private static void sayAsFarAsItIsHeard(RawClient client, String text) {
    try {
      client.say(text);
    } catch (IOException e) {
      assertThat(e).isInstanceOf(java.net.SocketException.class);
    }
  }

  private Answer post(String name, String body) throws IOException {
    return ask("POST", name, body);
  }

  private Answer get(String name) throws IOException {
    return ask("GET", name, "");
  }

  private Answer ask(String method, String name, String body) throws IOException {
    int port = server.endpoint().getPort();
    try (RawClient client = new RawClient(port)) {
      String head =
          "%s /_simulator/%s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n\r\n";
      return client.say(head.formatted(method, name, port, body.length()) + body).hear();
    }
  }
}
