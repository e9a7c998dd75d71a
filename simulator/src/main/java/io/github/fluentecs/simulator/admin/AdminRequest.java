package io.github.fluentecs.simulator.admin;

import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The JSON object that came with a request; an empty body is an empty object. */
public final class AdminRequest {
  private final JsonNode body;

  private AdminRequest(JsonNode body) {
    this.body = body;
  }

  static AdminRequest of(byte[] body) {
    try {
      JsonNode node = JsonNode.parser().parse(body);
      if (node == null) {
        return new AdminRequest(JsonNode.emptyObjectNode());
      }
      if (node.isObject()) {
        return new AdminRequest(node);
      }
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException("the body is not JSON", e);
    }
    throw new IllegalArgumentException("the body must be a JSON object");
  }

  /**
   * A member of the object.
   *
   * @param name the member's name
   * @return its value, unless it is absent or null
   */
  public Optional<JsonNode> member(String name) {
    return body.field(name).filter(value -> !value.isNull());
  }
}
