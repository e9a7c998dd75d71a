package io.github.fluentecs.core.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads a request's JSON as the service would: by the names of the model's members, refusing what
 * the model does not know.
 */
public final class WireDecoder {
  private WireDecoder() {}

  /** Reads a request of the same kind as another one. */
  public static EcsRequest decode(EcsRequest kind, JsonNode body) {
    EcsRequest.Builder empty = kind.toBuilder();
    kind.sdkFields().forEach(field -> field.set(empty, null));
    return (EcsRequest) structure((SdkPojo) empty, body);
  }

  /** Returns what a request says, or null; never a token that the SDK would make up. */
  public static Object given(EcsRequest request, SdkField<?> field) {
    return request.getValueForField(field.memberName(), Object.class).orElse(null);
  }

  private static Object structure(SdkPojo builder, JsonNode body) {
    Map<String, JsonNode> members = new LinkedHashMap<>(body.asObject());
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode member = members.remove(field.locationName());
      if (member != null) {
        field.set(builder, value(field, member));
      }
    }
    if (!members.isEmpty()) {
      throw new IllegalArgumentException("unknown members " + members.keySet());
    }
    return ((Buildable) builder).build();
  }

  private static Object value(SdkField<?> field, JsonNode node) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> node.asString();
      case INTEGER -> number(node).intValueExact();
      case LONG -> number(node).longValueExact();
      case DOUBLE -> number(node).doubleValue();
      case BOOLEAN -> node.asBoolean();
      case INSTANT -> Instant.ofEpochMilli(number(node).movePointRight(3).longValueExact());
      case SDK_POJO -> structure(field.constructor().get(), node);
      case LIST -> list(field, node);
      case MAP -> map(field, node);
      case DOCUMENT -> document(node);
      default -> throw new IllegalArgumentException("no reading of " + field.marshallingType());
    };
  }

  private static BigDecimal number(JsonNode node) {
    return new BigDecimal(node.asNumber());
  }

  private static Object list(SdkField<?> field, JsonNode node) {
    SdkField<?> item = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
    return node.asArray().stream().map(each -> value(item, each)).toList();
  }

  private static Document document(JsonNode node) {
    if (node.isString()) {
      return Document.fromString(node.asString());
    }
    if (node.isNumber()) {
      return Document.fromNumber(node.asNumber());
    }
    if (node.isBoolean()) {
      return Document.fromBoolean(node.asBoolean());
    }
    if (node.isArray()) {
      return Document.fromList(node.asArray().stream().map(WireDecoder::document).toList());
    }
    Map<String, Document> members = new LinkedHashMap<>();
    node.asObject().forEach((key, each) -> members.put(key, document(each)));
    return Document.fromMap(members);
  }

  private static Object map(SdkField<?> field, JsonNode node) {
    SdkField<?> item = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
    Map<String, Object> values = new LinkedHashMap<>();
    node.asObject().forEach((key, each) -> values.put(key, value(item, each)));
    return values;
  }
}
