package io.github.fluentecs.core.describe;

import io.github.fluentecs.core.describe.internal.Json;
import io.github.fluentecs.core.describe.internal.JsonModel;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.describe.internal.WireTree;
import io.github.fluentecs.core.value.Beta;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Requests, answers and their parts as the JSON that crosses the wire, in both directions. For
 * programs that send them on or store them: what is read equals what was written, an empty list and
 * an absent one are told apart, instants have milliseconds as on the wire.
 *
 * <p>The JSON has secrets: of environment variables, for example. It has neither the override
 * configuration of a request nor the metadata of an answer.
 */
@Beta
public final class SdkJson {
  private SdkJson() {}

  /**
   * Writes a request, an answer or a part of one.
   *
   * @param shape an object of the SDK; a client token that it does not have is not made up
   * @return JSON in one line
   */
  public static String of(SdkPojo shape) {
    return Json.compact(WireTree.of(Objects.requireNonNull(shape, "shape")));
  }

  /**
   * Reads a request, an answer or a part of one.
   *
   * @param <T> what is read
   * @param json the document; members that the SDK does not know are left out
   * @param shape the class of the SDK
   * @return what the document tells
   * @throws IllegalArgumentException if it is no JSON, no object, has values of another kind, or
   *     the class is not one that the SDK generated
   */
  public static <T extends SdkPojo> T read(String json, Class<T> shape) {
    Objects.requireNonNull(json, "json");
    SdkBuilder<?, ?> builder = builder(Objects.requireNonNull(shape, "shape"));
    JsonModel model = JsonModel.readSent(RequestJson.members(json), (SdkPojo) builder);
    if (!model.wrong().isEmpty()) {
      throw new IllegalArgumentException("json: " + String.join("; ", model.wrong()) + ".");
    }
    return shape.cast(builder.build());
  }

  private static SdkBuilder<?, ?> builder(Class<?> shape) {
    try {
      return (SdkBuilder<?, ?>) shape.getMethod("builder").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(
          "shape: given " + shape + "; allowed is a class that the SDK generated", e);
    }
  }
}
