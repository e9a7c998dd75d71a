package io.github.fluentecs.simulator.engine.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.Attribute;

/**
 * What EC2 says of an instance: the document at {@code latest/dynamic/instance-identity/document},
 * which the agent sends along.
 */
final class IdentityDocument {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("arm64", "arm64", "x86_64", "x86_64", "i386", "x86_64");

  private final Map<String, JsonNode> members;

  private IdentityDocument(Map<String, JsonNode> members) {
    this.members = members;
  }

  /** Reads a document; one that is absent or is not a JSON object says nothing. */
  static IdentityDocument of(@Nullable String text) {
    return new IdentityDocument(text == null || text.isBlank() ? Map.of() : read(text));
  }

  private static Map<String, JsonNode> read(String text) {
    try {
      JsonNode node = JsonNode.parser().parse(text);
      return node.isObject() ? node.asObject() : Map.of();
    } catch (RuntimeException e) { // what is not JSON
      return Map.of();
    }
  }

  Optional<String> instanceId() {
    return text("instanceId");
  }

  Optional<String> zone() {
    return text("availabilityZone");
  }

  /** The attribute of an instance, with what the document says of it, or else another value. */
  Attribute attribute(String name, String member, String otherwise) {
    String value = text(member).orElse(otherwise);
    return Attribute.builder().name(name).value(ARCHITECTURES.getOrDefault(value, value)).build();
  }

  private Optional<String> text(String member) {
    return Optional.ofNullable(members.get(member))
        .filter(JsonNode::isString)
        .map(JsonNode::text)
        .filter(value -> !value.isEmpty());
  }
}
