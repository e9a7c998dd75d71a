package io.github.fluentecs.simulator.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Injection;
import io.github.fluentecs.simulator.SimulatorPage;
import io.github.fluentecs.simulator.SimulatorServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPathsTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final SimulatorServer server = simulator.startHttp(0);
  private final URI endpoint = server.endpoint();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void events_asText_areLinesWithoutReadsUnlessAskedFor() throws IOException {
    simulator.client().createCluster(request -> request.clusterName("prod"));
    simulator.client().describeClusters(request -> request.clusters("prod"));

    String text = ask("GET", "events.txt", "");
    assertThat(text)
        .contains("Content-Type: text/plain; charset=utf-8")
        .contains("CALL CreateCluster 200\n")
        .doesNotContain("DescribeClusters");
    assertThat(ask("GET", "events.txt?reads=true", ""))
        .contains("CALL CreateCluster 200\n")
        .contains("READ DescribeClusters 200 clusters=prod\n");
    assertThat(ask("GET", "events.txt?kind=read,cluster&resource=cluster/prod", ""))
        .contains("CLUSTER arn:aws:ecs:us-east-1:123456789012:cluster/prod")
        .doesNotContain("CreateCluster");
    assertThat(ask("GET", "events?kind=READ", ""))
        .contains("\"kind\":\"READ\",\"resource\":\"DescribeClusters\"")
        .doesNotContain("CreateCluster");
    assertThat(ask("GET", "events.txt?from=2026-01-01T00:00:01Z", "")).endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "kind=CHANGE, 'kind must be some of [CALL, READ, '",
    "from=today, from must be an instant such as",
    "reads=maybe, reads must be true or false",
    "kinds=TASK, 'there is no parameter kinds; there are [from, kind, '",
  })
  void events_byWrongFilter_areRefusedInWords(String query, String message) throws IOException {
    for (String path : new String[] {"events", "events.txt"}) {
      assertThat(ask("GET", path + "?" + query, "")).contains(" 400 ").contains(message);
    }
  }

  @Test
  void advancePerCall_movesTimeWithCallsOfTheApiOnly() throws IOException {
    assertThat(ask("POST", "advance-per-call", "{\"by\":\"PT5S\"}"))
        .endsWith("{\"now\":\"2026-01-01T00:00:00Z\",\"advancePerCall\":\"PT5S\"}");

    simulator.client().listClusters();
    simulator.client().listClusters();

    assertThat(ask("GET", "health", ""))
        .contains("\"now\":\"2026-01-01T00:00:10Z\"")
        .contains("\"advancePerCall\":\"PT5S\"");
    assertThat(ask("POST", "advance-per-call", "{\"by\":-1}"))
        .contains(" 400 ")
        .contains("by must be seconds, or a duration");
  }

  @Test
  void imagePullFailure_ofARevisionByItsFamily_isRefusedInWords() throws IOException {
    assertThat(ask("POST", "faults", "{\"fault\":\"image-pull-failure family=web:2\"}"))
        .contains(" 400 ")
        .contains("family is a family such as web; taskDefinition takes a revision too, not web:2");
    assertThat(ask("POST", "faults", "{\"fault\":\"image-pull-failure image=repo/web:2\"}"))
        .contains("200 OK")
        .contains("\"fault\":\"image-pull-failure image=repo/web:2\"");
  }

  @Test
  void health_tellsTheTime() throws IOException {
    assertThat(ask("GET", "health", ""))
        .contains("200 OK")
        .endsWith(
            "{\"status\":\"UP\",\"now\":\"2026-01-01T00:00:00Z\",\"speed\":0.0,\"advancePerCall\":\"PT0S\"}");
  }

  @Test
  void speed_isSetAndTakenBack() throws IOException {
    assertThat(ask("POST", "speed", "{\"speed\":2.5}")).contains("200 OK").contains("2.5}");
    assertThat(simulator.time().speed()).isEqualTo(2.5);

    assertThat(ask("POST", "speed", "{\"speed\":0}")).contains("200 OK");
    assertThat(simulator.time().speed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"speed\":\"fast\"}", "{\"speed\":-1}", "{\"speed\":1e9}"})
  void speed_thatIsNone_isRefusedInWords(String body) throws IOException {
    assertThat(ask("POST", "speed", body)).contains(" 400 ").contains("speed ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"by\":90}|2026-01-01T00:01:30Z",
        "{\"by\":0.25}|2026-01-01T00:00:00.250Z",
        "{\"by\":\"PT10M\"}|2026-01-01T00:10:00Z",
        "{\"by\":\"rest\"}|2026-01-01T00:00:00Z",
      })
  void advance_movesTime(String body, String now) throws IOException {
    assertThat(ask("POST", "advance", body)).contains("200 OK").contains("\"now\":\"" + now);
    assertThat(simulator.time().now()).isEqualTo(now);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{",
        "{\"by\":null}",
        "{\"by\":-1}",
        "{\"by\":\"soon\"}",
        "{\"by\":{}}",
        "{\"by\":0.0001}",
        "{\"by\":1e999999999}"
      })
  void advance_byNonsense_isRefusedInWords(String body) throws IOException {
    assertThat(ask("POST", "advance", body)).contains(" 400 ").contains("{\"message\":\"");
    assertThat(simulator.time().now()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void events_tellWhatHappened() throws IOException {
    try (var ecs = simulator.client()) {
      ecs.createCluster(request -> request.clusterName("prod"));
    }

    String answer = ask("GET", "events", "");

    assertThat(answer).contains("200 OK").contains("\"dropped\":0,\"events\":[{\"sequence\":1,");
    assertThat(answer).contains("\"kind\":\"CALL\",\"resource\":\"CreateCluster\"");
    assertThat(ask("GET", "events?since=9999", "")).endsWith("\"events\":[]}");
  }

  @Test
  void events_thatEcsWouldSend_areJsonWithinTheJson() throws IOException {
    try (var ecs = simulator.client()) {
      Runs.oneTask(ecs);
    }

    assertThat(ask("GET", "events", ""))
        .contains("\"eventBridge\":{\"version\":\"0\",")
        .contains("\"detail-type\":\"ECS Task State Change\"");
  }

  @Test
  void events_sinceNonsense_isRefusedInWords() throws IOException {
    assertThat(ask("GET", "events?since=soon", "")).contains(" 400 ").contains("not soon");
  }

  @Test
  void faults_injectedOverHttp_strike() throws IOException {
    String fault = "{\"fault\":\"throttling operation=CreateCluster times=2\"}";

    assertThat(ask("POST", "faults", fault)).contains("200 OK");

    assertThat(ask("GET", "faults", "")).contains("throttling").contains("\"hits\":0");
    try (var ecs = simulator.client(Runs::withoutRetries)) {
      assertThatThrownBy(ecs::createCluster).hasMessageContaining("Rate exceeded");
    }
    assertThat(ask("GET", "faults", "")).contains("\"hits\":1");
    assertThat(ask("DELETE", "faults", "")).endsWith("{\"faults\":[]}");
  }

  @Test
  void faults_removedById_leaveTheOthersAtWork() throws IOException {
    assertThat(ask("POST", "faults", "{\"fault\":\"throttling\"}")).contains("{\"id\":1,");
    assertThat(ask("POST", "faults", "{\"fault\":\"server-error\"}")).contains("{\"id\":2,");

    assertThat(ask("DELETE", "faults/1", ""))
        .contains("200 OK")
        .endsWith("{\"id\":1,\"fault\":\"throttling\",\"when\":\"\",\"hits\":0}");

    assertThat(ask("GET", "faults", "")).endsWith("[{\"id\":2," + rest("server-error") + "}]}");
    assertThat(simulator.faults().active()).extracting(Injection::id).containsExactly(2L);
  }

  private static String rest(String fault) {
    return "\"fault\":\"" + fault + "\",\"when\":\"\",\"hits\":0";
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "-1", "one", "", "99999999999999999999"})
  void faults_removedByAnIdThatNoneHas_isRefusedInWords(String id) throws IOException {
    ask("POST", "faults", "{\"fault\":\"throttling\"}");

    assertThat(ask("DELETE", "faults/" + id, ""))
        .contains(" 404 ")
        .endsWith("{\"message\":\"There is no fault with the id " + id + "\"}");
    assertThat(simulator.faults().active()).hasSize(1);
  }

  @Test
  void faults_removedTwice_areGoneTheSecondTime() throws IOException {
    ask("POST", "faults", "{\"fault\":\"alarm alarmName=errors times=1\"}");

    assertThat(ask("GET", "faults", "")).endsWith("{\"faults\":[]}");
    assertThat(ask("DELETE", "faults/1", "")).contains("200 OK").contains("\"hits\":1");
    assertThat(ask("DELETE", "faults/1", "")).contains(" 404 ");
  }

  @Test
  void faults_byIdAndAnotherMethod_areRefused() throws IOException {
    assertThat(ask("GET", "faults/1", "")).contains(" 405 ").contains("takes DELETE");
  }

  @Test
  void faults_ofEveryKind_areInjectedOverHttp() throws IOException {
    try (var ecs = simulator.client()) {
      ecs.createCluster();
      String arn =
          ecs.registerContainerInstance(request -> request.cluster("default"))
              .containerInstance()
              .containerInstanceArn();

      for (String fault : SimulatorPage.read().faults(arn)) {
        String text = fault.replace("\"", "\\\"");
        assertThat(ask("POST", "faults", "{\"fault\":\"" + text + "\"}"))
            .as(fault)
            .contains("200 OK")
            .contains("\"fault\":\"" + text + "\"");
        ask("DELETE", "faults", "");
        simulator.reset();
        ecs.createCluster();
        ecs.registerContainerInstance(request -> request.cluster("default"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"fault\":7}", "{\"fault\":\"rain\"}"})
  void faults_ofNoKnownKind_areRefusedInWords(String body) throws IOException {
    assertThat(ask("POST", "faults", body)).contains(" 400 ").contains("throttling");
  }

  @Test
  void limits_areSet() throws IOException {
    assertThat(ask("POST", "limits", "{\"limits\":\"0.001\"}")).contains("200 OK");

    try (var ecs = simulator.client(Runs::withoutRetries)) {
      ecs.createCluster();
      assertThatThrownBy(ecs::createCluster).hasMessageContaining("Rate exceeded");
    }
    assertThat(ask("POST", "limits", "{\"limits\":\"none\"}")).contains(" 400 ");
  }

  @Test
  void limits_withBuckets_areSet() throws IOException {
    assertThat(ask("POST", "limits", "{\"limits\":\"off CLUSTER_READ=1/1\"}")).contains("200 OK");

    try (var ecs = simulator.client(Runs::withoutRetries)) {
      ecs.listClusters();
      assertThatThrownBy(ecs::listClusters).hasMessageContaining("Rate exceeded");
    }
  }

  @Test
  void reset_emptiesTheWorld() throws IOException {
    ask("POST", "advance", "{\"by\":90}");

    assertThat(ask("POST", "reset", "")).contains("\"now\":\"2026-01-01T00:00:00Z\"");

    assertThat(simulator.events().all()).isEmpty();
  }

  @Test
  void path_unknown_namesTheKnown() throws IOException {
    assertThat(ask("GET", "nothing", "")).contains(" 404 ").contains("/_simulator/health");
  }

  @Test
  void path_byAnotherMethod_isRefused() throws IOException {
    assertThat(ask("GET", "advance", "")).contains(" 405 ").contains("takes POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: evil.example:%d", "Host: localhost.evil.example", "Host: [::2]:%d", "X: y"})
  void host_notItsOwn_isRefused(String host) throws IOException {
    assertThat(askWith(host.formatted(endpoint.getPort()))).contains(" 403 ");
    assertThat(simulator.time().now()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: 127.0.0.1:%d", "host: LOCALHOST:%d", "Host: localhost", "Host: [::1]:1"})
  void host_itsOwn_isServed(String host) throws IOException {
    assertThat(askWith(host.formatted(endpoint.getPort()))).contains("200 OK");
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, 403",
    "null, 403",
    "http://127.0.0.1:1, 403",
    "http://127.0.0.1:%d, 200"
  })
  void origin_ofAPageFromElsewhere_isRefused(String origin, int status) throws IOException {
    String own = "Host: 127.0.0.1:" + endpoint.getPort() + "\r\n";

    assertThat(askWith(own + "Origin: " + origin.formatted(endpoint.getPort())))
        .contains(" " + status + " ");
  }

  private String ask(String method, String name, String body) throws IOException {
    return say(method, name, "Host: 127.0.0.1:" + endpoint.getPort(), body);
  }

  private String askWith(String headers) throws IOException {
    return say("POST", "advance", headers, "{\"by\":1}");
  }

  private String say(String method, String name, String headers, String body) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String request =
          "%s /_simulator/%s HTTP/1.1\r\n%s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
              .formatted(method, name, headers, body.length(), body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] answer = new DataInputStream(socket.getInputStream()).readAllBytes();
      return new String(answer, StandardCharsets.UTF_8);
    }
  }
}
