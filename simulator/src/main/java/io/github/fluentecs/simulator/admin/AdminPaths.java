package io.github.fluentecs.simulator.admin;

import io.github.fluentecs.simulator.http.HttpHandler;
import io.github.fluentecs.simulator.http.HttpReply;
import io.github.fluentecs.simulator.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Answers small JSON requests, one action a path: {@code GET} to look, {@code POST} to do. Only
 * requests for the server's own host are answered, so that no page in a browser can reach it.
 */
public final class AdminPaths implements HttpHandler {
  private record Entry(String method, AdminAction action) {}

  private final Map<String, Entry> entries = new TreeMap<>();

  /**
   * Adds a path that only tells.
   *
   * @param path the whole path
   * @param action tells
   * @return this
   */
  public AdminPaths get(String path, AdminAction action) {
    entries.put(path, new Entry("GET", action));
    return this;
  }

  /**
   * Adds a path that does something.
   *
   * @param path the whole path
   * @param action does it
   * @return this
   */
  public AdminPaths post(String path, AdminAction action) {
    entries.put(path, new Entry("POST", action));
    return this;
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    if (!OwnHost.isMeantBy(request)) {
      return problem(403, "The simulator's own paths answer requests for its own host only");
    }
    Entry entry = entries.get(request.path());
    if (entry == null) {
      return problem(404, "No such path; there are " + String.join(", ", entries.keySet()));
    }
    if (!entry.method.equals(request.method())) {
      return problem(405, request.path() + " takes " + entry.method);
    }
    if (request.isTooLong()) {
      return problem(413, "The body is too long");
    }
    return answer(entry.action, request);
  }

  private static HttpReply answer(AdminAction action, HttpRequest request) {
    try {
      AdminRequest asked = AdminRequest.of(request.body().asByteArrayUnsafe());
      return json(200, answer -> action.perform(asked, answer));
    } catch (IllegalArgumentException e) {
      return problem(400, String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      return problem(409, String.valueOf(e.getMessage()));
    }
  }

  private static HttpReply problem(int status, String message) {
    return json(status, answer -> answer.writeFieldName("message").writeValue(message));
  }

  private static HttpReply json(int status, Consumer<JsonWriter> content) {
    try (JsonWriter answer = JsonWriter.create()) {
      answer.writeStartObject();
      content.accept(answer);
      answer.writeEndObject();
      SdkBytes body = SdkBytes.fromByteArrayUnsafe(answer.getBytes());
      return new HttpReply.Answer(
          status, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
    }
  }
}
