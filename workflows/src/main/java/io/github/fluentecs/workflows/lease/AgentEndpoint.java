package io.github.fluentecs.workflows.lease;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An HTTP endpoint inside a task.
 *
 * @param uri without a path of its own
 */
record AgentEndpoint(String uri) {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 10_000;

  /** The endpoint that a variable of the environment names. */
  static Either<AgentFailure, AgentEndpoint> of(
      String variable, UnaryOperator<@Nullable String> environment) {
    String uri = environment.apply(variable);
    return uri == null || uri.isBlank()
        ? Either.left(
            AgentFailure.of(
                AgentFailure.Kind.NOT_IN_A_TASK,
                variable + " is not set: this is no task of ECS, or its agent is too old."))
        : Either.right(new AgentEndpoint(uri));
  }

  Either<AgentFailure, JsonNode> get(String path) {
    return call("GET", path, Optional.empty());
  }

  Either<AgentFailure, JsonNode> put(String path, String body) {
    return call("PUT", path, Optional.of(body));
  }

  /** Answers of every status are read, since errors have their text in the body. */
  private Either<AgentFailure, JsonNode> call(String method, String path, Optional<String> body) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(uri + path).toURL().openConnection();
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      connection.setRequestMethod(method);
      if (body.isPresent()) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var out = connection.getOutputStream()) {
          out.write(body.get().getBytes(StandardCharsets.UTF_8));
        }
      }
      int status = connection.getResponseCode();
      return read(
          status, text(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
    } catch (IOException e) {
      return Either.left(
          AgentFailure.of(AgentFailure.Kind.NO_ANSWER, method + " " + uri + path + ": " + e));
    } catch (IllegalArgumentException | ClassCastException e) {
      return Either.left(
          AgentFailure.of(AgentFailure.Kind.NOT_IN_A_TASK, uri + " is no HTTP address."));
    }
  }

  private static String text(@Nullable InputStream body) throws IOException {
    if (body == null) {
      return "";
    }
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Either<AgentFailure, JsonNode> read(int status, String text) {
    try {
      JsonNode json = JsonNode.parser().parse(text.isBlank() ? "[]" : text);
      if (json.isObject()) {
        return Either.right(json);
      }
    } catch (UncheckedIOException e) {
      // Not JSON: told below, with the status.
    }
    return Either.left(
        AgentFailure.of(AgentFailure.Kind.UNREADABLE, "HTTP " + status + ": " + shortened(text)));
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }

  /** A text of a structure; empty when it is absent, null or none. */
  static Optional<String> text(JsonNode node, String member) {
    return node.field(member).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
