package io.github.fluentecs.core.describe.internal;

import io.github.fluentecs.core.rule.internal.LossyCopy;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads requests from JSON, as {@code aws ecs ... --cli-input-json} takes it. */
public final class RequestJson {
  private RequestJson() {}

  /**
   * Reads a request. Members that it does not have are left out, which the request carries as
   * advice.
   *
   * @param <Q> the request
   * @param json the document
   * @param builder a new builder
   * @return the request
   * @throws IllegalArgumentException if it is no JSON, no object, or has values of another kind;
   *     the message names all by their paths
   */
  public static <Q> Q read(String json, SdkBuilder<?, Q> builder) {
    return read(members(json), builder);
  }

  /**
   * Reads an object.
   *
   * @param json the document
   * @return the members of its root
   * @throws IllegalArgumentException if it is no JSON, or no object
   */
  public static Map<String, JsonNode> members(String json) {
    JsonNode root = JsonText.read(Objects.requireNonNull(json, "json"));
    if (!root.isObject()) {
      throw new IllegalArgumentException(
          "json: given " + JsonModel.kind(root) + "; allowed an object, {...}.");
    }
    return root.asObject();
  }

  /**
   * Reads a request of members that were read before.
   *
   * @param <Q> the request
   * @param members the members of the request
   * @param builder a new builder
   * @return the request
   * @throws IllegalArgumentException if there are values of another kind; the message names all
   */
  public static <Q> Q read(Map<String, JsonNode> members, SdkBuilder<?, Q> builder) {
    JsonModel model = JsonModel.read(members, (SdkPojo) builder);
    if (!model.wrong().isEmpty()) {
      throw new IllegalArgumentException("json: " + String.join("; ", model.wrong()) + ".");
    }
    if (!model.unknown().isEmpty()) {
      LossyCopy.ofJson(model.leftOut()).mark((AwsRequest.Builder) builder);
    }
    return builder.build();
  }
}
