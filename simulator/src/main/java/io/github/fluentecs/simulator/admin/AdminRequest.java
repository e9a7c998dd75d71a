package io.github.fluentecs.simulator.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fluentecs.simulator.http.HttpRequest;
import io.github.fluentecs.simulator.json.Json;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What came with a request: the name at the end of its path, its query, and a JSON object, which an
 * empty body is too.
 */
public final class AdminRequest {
  private final String name;
  private final String query;
  private final JsonNode body;

  private AdminRequest(String name, String query, JsonNode body) {
    this.name = name;
    this.query = query;
    this.body = body;
  }

  static AdminRequest of(HttpRequest request) {
    int mark = request.target().indexOf('?');
    String query = mark < 0 ? "" : request.target().substring(mark + 1);
    String name = request.path().substring(request.path().lastIndexOf('/') + 1);
    return new AdminRequest(
        URLDecoder.decode(name, UTF_8), query, object(request.body().asByteArrayUnsafe()));
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode node = Json.parse(body).orElseGet(JsonNode::emptyObjectNode);
      if (node.isObject()) {
        return node;
      }
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException("the body is not JSON", e);
    }
    throw new IllegalArgumentException("the body must be a JSON object");
  }

  /**
   * The last part of the path.
   *
   * @return the text behind the last slash, decoded
   */
  public String name() {
    return name;
  }

  /**
   * A member of the JSON object.
   *
   * @param name the member's name
   * @return its value, unless it is absent or null
   */
  public Optional<JsonNode> member(String name) {
    return body.field(name).filter(value -> !value.isNull());
  }

  /**
   * A member that has to be there and to be a text.
   *
   * @param name the member's name
   * @param meaning what the caller should put there
   * @return its value
   * @throws IllegalArgumentException if it is absent or something else
   */
  public String text(String name, String meaning) {
    return member(name)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .orElseThrow(() -> new IllegalArgumentException(name + " must be " + meaning));
  }

  /**
   * Refuses parameters of the query that there are not, so that a mistyped one does not pass.
   *
   * @param known those that there are
   * @throws IllegalArgumentException if there is another one
   */
  public void requireParameters(Set<String> known) {
    for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String given = part.split("=", 2)[0];
      if (!known.contains(given)) {
        throw new IllegalArgumentException(
            "there is no parameter " + given + "; there are " + new TreeSet<>(known));
      }
    }
  }

  /**
   * A parameter of the query.
   *
   * @param name the parameter's name
   * @return its first value, if it was given
   */
  public Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&", -1))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> URLDecoder.decode(part.substring(name.length() + 1), UTF_8))
        .findFirst();
  }
}
