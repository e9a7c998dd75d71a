package io.github.fluentecs.core.describe.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads requests from JSON, as {@code aws ecs ... --cli-input-json} takes it. */
public final class RequestJson {
  private RequestJson() {}

  /**
   * Reads an object.
   *
   * @param json the document
   * @return the members of its root
   * @throws IllegalArgumentException if it is no JSON, or no object
   */
  public static Map<String, JsonNode> members(String json) {
    JsonNode root = parse(Objects.requireNonNull(json, "json"));
    if (!root.isObject()) {
      throw new IllegalArgumentException("json: given another value; allowed an object, {...}");
    }
    return root.asObject();
  }

  private static JsonNode parse(String json) {
    try {
      return JsonNode.parserBuilder().removeErrorLocations(true).build().parse(json);
    } catch (RuntimeException e) { // the parser's exceptions belong to a library inside the SDK
      throw new IllegalArgumentException("json: not readable as JSON: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a request. Members that it does not have are left out.
   *
   * @param members the members of the request
   * @param builder a new builder
   * @return the paths of the members that were left out
   * @throws IllegalArgumentException if there are values of another kind; the message names all
   */
  public static List<String> read(Map<String, JsonNode> members, SdkPojo builder) {
    JsonModel model = JsonModel.read(members, builder);
    if (!model.wrong().isEmpty()) {
      throw new IllegalArgumentException("json: " + String.join("; ", model.wrong()) + ".");
    }
    return model.unknown();
  }
}
