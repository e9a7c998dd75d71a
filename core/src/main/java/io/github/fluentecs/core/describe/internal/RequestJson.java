package io.github.fluentecs.core.describe.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.SdkBuilder;

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
   * Reads a request.
   *
   * @param <B> the request's builder
   * @param <Q> the request
   * @param json an object with the members of the request
   * @param builder a new builder
   * @return the request
   * @throws IllegalArgumentException if it is no JSON, has members that the request does not have,
   *     or values of another kind; the message names all
   */
  public static <B extends SdkPojo & SdkBuilder<B, Q>, Q> Q read(String json, B builder) {
    return read(members(json), builder);
  }

  /**
   * Reads a request.
   *
   * @param <B> the request's builder
   * @param <Q> the request
   * @param members the members of the request
   * @param builder a new builder
   * @return the request
   * @throws IllegalArgumentException if there are members that the request does not have, or values
   *     of another kind; the message names all
   */
  public static <B extends SdkPojo & SdkBuilder<B, Q>, Q> Q read(
      Map<String, JsonNode> members, B builder) {
    JsonModel model = JsonModel.read(members, builder);
    List<String> problems = new ArrayList<>();
    model.unknown().forEach(path -> problems.add(path + " is no member of the request"));
    problems.addAll(model.wrong());
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "json: " + String.join("; ", problems) + ". Mend or leave out these members.");
    }
    return builder.build();
  }
}
