package io.github.fluentecs.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.simulator.http.RawClient.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class HttpListenerTest {
  private static final HttpLimits LIMITS =
      new HttpLimits(4, 1_000, 100, 10_000, 75, 30, 1_000, 1 << 20);
  private static final InetSocketAddress ANYWHERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final HttpListener listener;

  HttpListenerTest() throws IOException {
    listener = HttpListener.open(ANYWHERE, this::answer, LIMITS);
  }

  private HttpReply answer(HttpRequest request) {
    if (!request.path().equals("/gated")) {
      return echo(request);
    }
    waiting.incrementAndGet();
    arrived.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answer("gated", Duration.ZERO);
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private static HttpReply echo(HttpRequest request) {
    return switch (request.path()) {
      case "/reset" -> new HttpReply.Reset(Duration.ZERO);
      case "/late" -> answer("late", Duration.ofMillis(50));
      case "/never" -> answer("never", Duration.ofHours(1));
      case "/memory" -> throw new OutOfMemoryError("Java heap space");
      case "/error" -> throw new AssertionError("broken");
      case "/broken" -> throw new IllegalStateException("broken");
      default ->
          answer(
              String.join(
                  "|",
                  request.method(),
                  request.target(),
                  request.headers().first("x-case").orElse("-"),
                  request.isTooLong() ? "too long" : request.body().asUtf8String()),
              Duration.ZERO);
    };
  }

  private static HttpReply answer(String body, Duration latency) {
    return new HttpReply.Answer(
        200, Map.of("X-Echo", "yes\r\nX-Forged: no"), SdkBytes.fromUtf8String(body), latency);
  }

  private RawClient connect() throws IOException {
    return new RawClient(listener.address().getPort());
  }

  private Answer ask(String request) throws IOException {
    try (RawClient client = connect()) {
      return client.say(request).hear();
    }
  }

  @Test
  void request_withLength_isRead() throws IOException {
    Answer answer =
        ask("POST /a?b=c HTTP/1.1\r\nHost: h\r\nX-Case: yes\r\ncontent-length: 4\r\n\r\nbody");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("POST|/a?b=c|yes|body");
  }

  @Test
  void request_chunked_isPutTogether() throws IOException {
    Answer answer =
        ask(
            "POST / HTTP/1.1~Transfer-Encoding: Chunked~~3;note=x~bod~1~y~0~Trailer: t~~"
                .replace("~", "\r\n"));

    assertThat(answer.body()).isEqualTo("POST|/|-|body");
  }

  @Test
  void requests_onOneConnection_areAnsweredInOrder() throws IOException {
    try (RawClient client = connect()) {
      client.say("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\nGET /3 HTTP/1.1\r\n\r\n");

      assertThat(client.hear().body()).contains("/1");
      assertThat(client.hear().body()).contains("/2");
      assertThat(client.hear().body()).contains("/3");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, close, true",
    "HTTP/1.1, keep-alive, false",
    "HTTP/1.0, close, true",
    "HTTP/1.0, keep-alive, false",
    "HTTP/1.0, none, true"
  })
  void connection_afterAnswer_staysOrEnds(String version, String wish, boolean ends)
      throws IOException {
    try (RawClient client = connect()) {
      client.say("GET / " + version + "\r\nConnection: " + wish + "\r\n\r\n");

      Answer answer = client.hear();

      assertThat(answer.head().contains("Connection: close")).isEqualTo(ends);
      if (ends) {
        assertThat(client.isClosedByServer()).isTrue();
      } else {
        assertThat(client.say("GET /2 HTTP/1.1\r\n\r\n").hear().body()).contains("/2");
      }
    }
  }

  @Test
  void request_thatExpectsToBeAsked_isAskedForItsBody() throws IOException {
    try (RawClient client = connect()) {
      client.say("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");

      assertThat(client.hearHead()).startsWith("HTTP/1.1 100 ");
      assertThat(client.say("hi").hear().body()).endsWith("|hi");
    }
  }

  @Test
  void request_thatExpectsToBeAskedForTooMuch_isNotAsked() throws IOException {
    Answer answer =
        ask("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 999999999\r\n\r\n");

    assertThat(answer.body()).endsWith("|too long");
    assertThat(answer.head()).contains("Connection: close");
  }

  @Test
  void request_head_hasNoBodyInItsAnswer() throws IOException {
    try (RawClient client = connect()) {
      assertThat(client.say("HEAD / HTTP/1.1\r\n\r\n").hearHead()).contains("Content-Length: 9");
      assertThat(client.say("GET /2 HTTP/1.1\r\n\r\n").hear().status()).isEqualTo(200);
    }
  }

  @Test
  void body_longerThanTheLimit_isDrainedAndTheConnectionLivesOn() throws IOException {
    try (RawClient client = connect()) {
      client.say("POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\n" + "x".repeat(5_000));

      assertThat(client.hear().body()).endsWith("|too long");
      assertThat(client.say("GET /2 HTTP/1.1\r\n\r\n").hear().status()).isEqualTo(200);
    }
  }

  @Test
  void body_atTheLimit_isWhole() throws IOException {
    String body = "x".repeat(100);

    assertThat(ask("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\n" + body).body()).endsWith(body);
  }

  @Test
  void body_tooLongToDrain_endsTheConnectionAfterTheAnswer() throws IOException {
    try (RawClient client = connect()) {
      client.say("POST / HTTP/1.1\r\nContent-Length: 19000\r\n\r\n" + "x".repeat(19_000));

      assertThat(client.hear().body()).endsWith("|too long");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "nonsense#400",
        "GET  HTTP/1.1#400",
        "GET / HTTP/2.0#505",
        "GET / HTTP/1.1~no colon#400",
        "GET / HTTP/1.1~: no name#400",
        "GET / HTTP/1.1~Content-Length : 3#400",
        "GET / HTTP/1.1~ folded: line#400",
        "POST / HTTP/1.1~Content-Length: -1#400",
        "POST / HTTP/1.1~Content-Length: 1e3#400",
        "POST / HTTP/1.1~Content-Length: 99999999999999999999#400",
        "POST / HTTP/1.1~Content-Length: 1~Content-Length: 2#400",
        "POST / HTTP/1.1~Transfer-Encoding: gzip#501",
        "POST / HTTP/1.1~Transfer-Encoding: chunked~Content-Length: 1#400",
        "POST / HTTP/1.1~Transfer-Encoding: chunked~~zz#400",
        "POST / HTTP/1.1~Transfer-Encoding: chunked~~1~ab#400",
      })
  void request_malformed_isRefusedInWordsAndTheConnectionEnds(String request, int status)
      throws IOException {
    try (RawClient client = connect()) {
      client.say(request.replace("~", "\r\n") + "\r\n\r\n");

      Answer answer = client.hear();

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).isNotBlank();
      assertThat(client.isClosedByServer()).isTrue();
    }
    assertIsAlive();
  }

  @Test
  void head_tooLong_isRefused() throws IOException {
    assertThat(ask("GET / HTTP/1.1\r\nX: " + "x".repeat(2_000)).status()).isEqualTo(431);
    assertIsAlive();
  }

  @Test
  void client_thatLeavesInTheMiddle_harmsNobody() throws IOException {
    connect().say("POST / HTTP/1.1\r\nContent-Le").close();
    connect().say("POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\nx").close();
    connect().say("POST /late HTTP/1.1\r\n\r\n").close();

    await().untilAsserted(this::assertIsAlive);
  }

  @Test
  void client_thatSaysNothing_holdsUpNobody() throws IOException {
    try (RawClient silent = connect()) {
      assertIsAlive();
      assertThat(silent.say("GET / HTTP/1.1\r\n\r\n").hear().status()).isEqualTo(200);
    }
  }

  @Test
  void connections_beyondTheLimitAllAtWork_areRefusedUntilOneEnds() throws Exception {
    List<RawClient> open = new ArrayList<>();
    for (int i = 0; i < LIMITS.connections(); i++) {
      open.add(connect().say("GET /gated HTTP/1.1\r\n\r\n"));
    }
    await().until(() -> waiting.get() == LIMITS.connections());

    assertThatThrownBy(() -> ask("GET / HTTP/1.1\r\n\r\n"))
        .isInstanceOfAny(SocketException.class, EOFException.class);

    gate.countDown();
    for (RawClient client : open) {
      assertThat(client.hear().body()).isEqualTo("gated");
    }
    assertIsAlive();
    open.forEach(RawClient::close);
  }

  @Test
  void connection_idleForTheLongest_makesRoomForAnother() throws IOException {
    List<RawClient> open = new ArrayList<>();
    for (int i = 0; i < LIMITS.connections(); i++) {
      open.add(connect());
      askAndBecomeIdle(open.get(i), i + 1);
    }
    askAndBecomeIdle(open.get(0), LIMITS.connections());

    assertIsAlive();

    assertThat(open.get(1).isClosedByServer()).isTrue();
    assertThat(open.get(0).say("GET / HTTP/1.1\r\n\r\n").hear().status()).isEqualTo(200);
    open.forEach(RawClient::close);
  }

  /** The server may take a moment longer than its client to be done with an answer. */
  private void askAndBecomeIdle(RawClient client, int idle) throws IOException {
    assertThat(client.say("GET / HTTP/1.1\r\n\r\n").hear().status()).isEqualTo(200);
    await().until(() -> listener.idleConnections() == idle);
  }

  @Test
  void clients_thatSendSlowly_makeRoomAfterASecond() throws IOException {
    List<RawClient> open = new ArrayList<>();
    for (int i = 0; i < LIMITS.connections(); i++) {
      open.add(connect().say("POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\nx"));
    }

    await().atMost(Duration.ofSeconds(5)).ignoreExceptions().untilAsserted(this::assertIsAlive);
    open.forEach(RawClient::close);
  }

  @Test
  void bodies_togetherTooLong_costTheOldestItsConnection() throws IOException {
    HttpLimits tight = new HttpLimits(4, 1_000, 400, 10_000, 75, 30, 1_000, 1_000);
    try (HttpListener other = HttpListener.open(ANYWHERE, HttpListenerTest::echo, tight);
        RawClient first = new RawClient(other.address().getPort());
        RawClient second = new RawClient(other.address().getPort())) {
      first.say("POST / HTTP/1.1\r\nContent-Length: 400\r\n\r\n" + "x".repeat(399));
      await().until(() -> other.heldBytes() == 2 * 399);

      second.say("POST / HTTP/1.1\r\nContent-Length: 400\r\n\r\n" + "y".repeat(400));

      assertThat(second.hear().body()).endsWith("y".repeat(400));
      assertThatThrownBy(() -> first.say("x").hear()).isInstanceOf(IOException.class);
      await().until(() -> other.heldBytes() == 0);
    }
  }

  @Test
  void body_longerThanThereIsRoomFor_isRefused() throws IOException {
    HttpLimits tight = new HttpLimits(4, 1_000, 900, 10_000, 75, 30, 1_000, 1_000);
    try (HttpListener other = HttpListener.open(ANYWHERE, HttpListenerTest::echo, tight);
        RawClient client = new RawClient(other.address().getPort())) {
      client.say("POST / HTTP/1.1\r\nContent-Length: 600\r\n\r\n" + "x".repeat(600));

      assertThat(client.hear().status()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @CsvSource({"/memory", "/error"})
  void handler_thatThrowsAnError_isAnsweredAndTheNextIsServed(String path) throws IOException {
    assertThat(ask("GET " + path + " HTTP/1.1\r\n\r\n").status()).isEqualTo(500);
    assertIsAlive();
  }

  @Test
  void handler_thatThrows_isAnError500InWords() throws IOException {
    Answer answer = ask("GET /broken HTTP/1.1\r\n\r\n");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("broken");
  }

  @Test
  void reset_isAResetOfTheConnection() throws IOException {
    try (RawClient client = connect()) {
      client.say("GET /reset HTTP/1.1\r\n\r\n");

      assertThatThrownBy(client::hear).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void latency_isWaitedFor() throws IOException {
    assertThat(ask("GET /late HTTP/1.1\r\n\r\n").body()).isEqualTo("late");
  }

  @Test
  void close_withReplyHeldBack_endsTheConnection() throws IOException {
    try (RawClient client = connect()) {
      client.say("GET /never HTTP/1.1\r\n\r\n");

      listener.close();

      assertThatThrownBy(client::hear).isInstanceOf(IOException.class);
    }
  }

  @Test
  void drain_withAnswerUnderWay_waitsForIt() throws Exception {
    try (RawClient client = connect();
        RawClient idle = connect()) {
      idle.say("GET / HTTP/1.1\r\n\r\n").hear();
      client.say("GET /gated HTTP/1.1\r\n\r\n");
      arrived.await();

      var draining = CompletableFuture.runAsync(() -> listener.drain(Duration.ofSeconds(10)));
      assertThat(idle.isClosedByServer()).isTrue();
      gate.countDown();

      assertThat(client.hear().body()).isEqualTo("gated");
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(draining).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void drain_withAnswerThatNeverComes_isOverWithThePatience() throws IOException {
    try (RawClient client = connect()) {
      client.say("GET /never HTTP/1.1\r\n\r\n");

      listener.drain(Duration.ofMillis(50));

      assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
    }
  }

  @Test
  void close_freesThePort() throws IOException {
    int port = listener.address().getPort();

    listener.close();

    HttpListener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            HttpListenerTest::echo,
            LIMITS)
        .close();
  }

  @Test
  void open_onTakenPort_fails() {
    assertThatThrownBy(() -> HttpListener.open(listener.address(), HttpListenerTest::echo, LIMITS))
        .isInstanceOf(IOException.class);
  }

  @Test
  void header_withLineEnd_forgesNothing() throws IOException {
    assertThat(ask("GET / HTTP/1.1\r\n\r\n").head()).contains("X-Echo: yes  X-Forged: no\r\n");
  }

  private void assertIsAlive() throws IOException {
    assertThat(ask("GET /alive HTTP/1.1\r\n\r\n").status()).isEqualTo(200);
  }
}
