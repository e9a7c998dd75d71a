package io.github.fluentecs.core.stub;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A request as it arrived.
 *
 * @param operation its wire name
 * @param body its JSON body
 */
public record Sent(String operation, JsonNode body) {
  /** Returns a text or a number of the request. */
  public Optional<String> text(String member) {
    return body.field(member).map(JsonNode::text);
  }

  /** Returns a list of texts of the request. */
  public List<String> texts(String member) {
    return body.field(member)
        .map(list -> list.asArray().stream().map(JsonNode::asString).toList())
        .orElse(List.of());
  }
}
