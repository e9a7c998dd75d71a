package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.json.Json;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * AWS JSON 1.1 to the SDK's model objects and back, by the SDK's own metadata, so that no member is
 * named here and a newer SDK brings its new members with it. Safe for use by several threads.
 */
final class JsonCodec {
  private final Map<Class<?>, StructureMarshaller> responses = new ConcurrentHashMap<>();

  EcsRequest decode(StructureMarshaller request, SdkBytes body) throws SerializationException {
    try {
      return (EcsRequest) request.read(parse(body.asByteArrayUnsafe()));
    } catch (SerializationException e) {
      throw e.under("request");
    }
  }

  SdkBytes encode(EcsResponse response) {
    StructureMarshaller form =
        responses.computeIfAbsent(response.getClass(), JsonCodec::responseForm);
    try (JsonWriter out = JsonWriter.create()) {
      form.write(out, response);
      return SdkBytes.fromByteArrayUnsafe(out.getBytes());
    }
  }

  static JsonNode parse(byte[] body) throws SerializationException {
    try {
      return Json.parse(body).orElseThrow(() -> SerializationException.at("the body is empty"));
    } catch (UncheckedIOException e) {
      throw SerializationException.at("the body is not JSON");
    }
  }

  private static StructureMarshaller responseForm(Class<?> type) {
    try {
      return Operations.of(type);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is not a model class of the SDK", e);
    }
  }
}
