package io.github.fluentecs.simulator.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fluentecs.simulator.http.HttpHandler;
import io.github.fluentecs.simulator.http.HttpReply;
import io.github.fluentecs.simulator.http.HttpRequest;
import io.github.fluentecs.simulator.text.Excerpt;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Answers small JSON requests, one action for a method and a path. */
public final class AdminPaths implements HttpHandler {
  /** As the last part of a path: any text. */
  public static final String ANY = "*";

  private final Map<String, Map<String, Function<AdminRequest, HttpReply>>> actions =
      new TreeMap<>();

  /**
   * Adds an action.
   *
   * @param method the method of HTTP: {@code GET} to look, {@code POST} to do, {@code DELETE}
   * @param path the whole path, or one that ends in {@link #ANY}
   * @param action what happens then
   * @return this
   */
  public AdminPaths on(String method, String path, AdminAction action) {
    return put(method, path, request -> json(200, answer -> action.perform(request, answer)));
  }

  /**
   * Adds a text to look at.
   *
   * @param path the whole path
   * @param text writes it, and fails as an {@link AdminAction} does
   * @return this
   */
  public AdminPaths onText(String path, Function<AdminRequest, String> text) {
    return put(
        "GET", path, request -> reply(200, "text/plain; charset=utf-8", text(text, request)));
  }

  private static byte[] text(Function<AdminRequest, String> text, AdminRequest request) {
    return text.apply(request).getBytes(UTF_8);
  }

  private AdminPaths put(String method, String path, Function<AdminRequest, HttpReply> action) {
    actions.computeIfAbsent(path, key -> new TreeMap<>()).put(method, action);
    return this;
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    Map<String, Function<AdminRequest, HttpReply>> methods = methods(request.path());
    if (methods == null) {
      return problem(404, "No such path; there are " + String.join(", ", actions.keySet()));
    }
    Function<AdminRequest, HttpReply> action = methods.get(request.method());
    if (action == null) {
      return problem(
          405, request.path() + " takes " + String.join(" and ", methods.keySet()) + " only");
    }
    if (request.isTooLong()) {
      return problem(413, "The body is too long");
    }
    return answer(action, request);
  }

  private @Nullable Map<String, Function<AdminRequest, HttpReply>> methods(String path) {
    Map<String, Function<AdminRequest, HttpReply>> methods = actions.get(path);
    return methods == null
        ? actions.get(path.substring(0, path.lastIndexOf('/') + 1) + ANY)
        : methods;
  }

  private static HttpReply answer(Function<AdminRequest, HttpReply> action, HttpRequest request) {
    try {
      return action.apply(AdminRequest.of(request));
    } catch (IllegalArgumentException e) {
      return problem(400, String.valueOf(e.getMessage()));
    } catch (NoSuchElementException e) {
      return problem(404, String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      return problem(409, String.valueOf(e.getMessage()));
    }
  }

  private static HttpReply problem(int status, String message) {
    return json(status, answer -> answer.writeFieldName("message").writeValue(Excerpt.of(message)));
  }

  private static HttpReply json(int status, Consumer<JsonWriter> content) {
    try (JsonWriter answer = JsonWriter.create()) {
      answer.writeStartObject();
      content.accept(answer);
      answer.writeEndObject();
      return reply(status, "application/json", answer.getBytes());
    }
  }

  private static HttpReply reply(int status, String type, byte[] body) {
    return new HttpReply.Answer(
        status, Map.of("Content-Type", type), SdkBytes.fromByteArrayUnsafe(body), Duration.ZERO);
  }
}
