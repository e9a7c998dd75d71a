package io.github.fluentecs.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;

/** An AWS service on this machine, which answers what a test says, over HTTP. */
final class StubAws implements AutoCloseable {
  private static final int OK = 200;
  private static final int REFUSED = 400;

  private final HttpServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  /**
   * A call.
   *
   * @param operation its name
   * @param body the body, decoded where it is a form
   */
  record Sent(String operation, String body) {}

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body JSON or XML
   */
  record Reply(int status, String body) {
    static Reply ok(String body) {
      return new Reply(OK, body);
    }

    /** An error of a service that speaks JSON. */
    static Reply error(String code, String message) {
      return new Reply(
          REFUSED, "{\"__type\": \"%s\", \"message\": \"%s\"}".formatted(code, message));
    }

    /** An error of a service that speaks XML. */
    static Reply xmlError(int status, String code, String message) {
      return new Reply(
          status,
          """
          <ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
          <RequestId>r-1</RequestId></ErrorResponse>"""
              .formatted(code, message));
    }
  }

  private StubAws(Function<Sent, Reply> script) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, script));
    server.start();
  }

  static StubAws answering(Function<Sent, Reply> script) {
    return new StubAws(script);
  }

  static StubAws answering(Reply reply) {
    return new StubAws(call -> reply);
  }

  private void answer(HttpExchange exchange, Function<Sent, Reply> script) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Sent call = sent(exchange, body);
      sent.add(call);
      Reply reply = script.apply(call);
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Sent sent(HttpExchange exchange, String body) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return new Sent(target.substring(target.indexOf('.') + 1), body);
    }
    String form = URLDecoder.decode(body, StandardCharsets.UTF_8);
    return form.startsWith("Action=")
        ? new Sent(form.substring("Action=".length()).split("&", 2)[0], form)
        : new Sent(exchange.getRequestURI().getPath(), body);
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Makes a client in eu-west-1 that calls this service, once each. */
  <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return Objects.requireNonNull(
        builder
            .region(Region.EU_WEST_1)
            .endpointOverride(address())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
