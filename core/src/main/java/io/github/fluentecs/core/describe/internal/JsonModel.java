package io.github.fluentecs.core.describe.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.DateUtils;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Reads JSON into a builder of the SDK, by the SDK's own description of its models, and tells what
 * the model has no place for. Members that are null are absent.
 */
public final class JsonModel {
  private static final String TIME = "a time, as 2026-01-31T12:00:00Z or in seconds since 1970";

  /** More seconds than years have four digits. */
  private static final double LATEST = 1e12;

  private final Map<String, String> unknown = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final boolean written;

  private JsonModel(boolean written) {
    this.written = written;
  }

  /**
   * Fills a builder.
   *
   * @param members the members of an object
   * @param builder a builder of the SDK
   * @return what could not be read
   */
  public static JsonModel read(Map<String, JsonNode> members, SdkPojo builder) {
    return new JsonModel(true).filled(members, builder);
  }

  /**
   * Fills a builder with what a program sent: items that are null stay, and a text that looks like
   * a masked secret is the text.
   *
   * @param members the members of an object
   * @param builder a builder of the SDK
   * @return what could not be read
   */
  public static JsonModel readSent(Map<String, JsonNode> members, SdkPojo builder) {
    return new JsonModel(false).filled(members, builder);
  }

  private JsonModel filled(Map<String, JsonNode> members, SdkPojo builder) {
    members(members, builder, "");
    return this;
  }

  /**
   * Returns the members that the model does not have.
   *
   * @return paths such as {@code containerDefinitions[0].imagee}; empty values are left out
   */
  public List<String> unknown() {
    return List.copyOf(unknown.keySet());
  }

  /**
   * Returns the members that the model does not have, for people.
   *
   * @return what each may be meant for, by its path
   */
  public Map<String, String> leftOut() {
    return Collections.unmodifiableMap(unknown);
  }

  /**
   * Returns the values of another kind than the model's.
   *
   * @return a sentence without full stop for each
   */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  private void members(Map<String, JsonNode> members, SdkPojo builder, String path) {
    Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
    members.forEach(
        (name, node) -> {
          String place = path.isEmpty() ? name : path + "." + name;
          SdkField<?> field = fields.get(name);
          if (field == null) {
            addUnlessEmpty(place, node, NearName.of(name, fields.keySet()));
          } else if (!node.isNull()) {
            set(builder, field, value(field, node, place));
          }
        });
  }

  private static void set(SdkPojo builder, SdkField<?> field, @Nullable Object value) {
    if (value != null) {
      field.set(builder, value);
    }
  }

  private void addUnlessEmpty(String place, JsonNode node, Optional<String> near) {
    boolean empty =
        node.isNull()
            || (node.isArray() && node.asArray().isEmpty())
            || (node.isObject() && node.asObject().isEmpty());
    if (!empty) {
      unknown.put(place, "an unknown member" + near.map(name -> ", close to " + name).orElse(""));
    }
  }

  /** Returns the value for a member, null where the JSON has another kind of value. */
  private @Nullable Object value(SdkField<?> field, JsonNode node, String place) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return node.isObject() ? structure(field, node, place) : another(node, place, "an object");
    }
    if (type == MarshallingType.LIST) {
      return node.isArray() ? list(field, node, place) : another(node, place, "a list");
    }
    if (type == MarshallingType.MAP) {
      return node.isObject() ? map(field, node, place) : another(node, place, "an object");
    }
    if (type == MarshallingType.BOOLEAN) {
      return node.isBoolean() ? node.asBoolean() : another(node, place, "true or false");
    }
    if (type == MarshallingType.DOCUMENT) {
      return document(node);
    }
    if (type == MarshallingType.INSTANT || type == MarshallingType.SDK_BYTES) {
      return parsed(type, node, place);
    }
    if (type == MarshallingType.STRING) {
      return text(node, place);
    }
    return node.isNumber() ? number(type, node, place) : another(node, place, "a number");
  }

  private @Nullable Object another(JsonNode node, String place, String allowed) {
    wrong.add(place + " is " + kind(node) + " and must be " + allowed);
    return null;
  }

  /** Returns a text; ECS takes a number or boolean without quotes for one too. */
  private @Nullable Object text(JsonNode node, String place) {
    if (written && node.isString() && node.asString().equals(WireTree.MASK)) {
      wrong.add(place + " is masked and must be the secret, as describe().withSecrets() writes it");
      return null;
    }
    return node.isString() || node.isNumber() || node.isBoolean()
        ? node.text()
        : another(node, place, "a text");
  }

  private Object structure(SdkField<?> field, JsonNode node, String place) {
    SdkPojo builder = field.constructor().get();
    members(node.asObject(), builder, place);
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private List<@Nullable Object> list(SdkField<?> field, JsonNode node, String place) {
    SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
    List<@Nullable Object> items = new ArrayList<>();
    int position = 0;
    for (JsonNode each : node.asArray()) {
      Object value = item(item, each, place + "[" + position++ + "]");
      if (value != null || keeps(each)) {
        items.add(value);
      }
    }
    return items;
  }

  private boolean keeps(JsonNode item) {
    return item.isNull() && !written;
  }

  private @Nullable Object item(SdkField<?> field, JsonNode node, String place) {
    return keeps(node) ? null : value(field, node, place);
  }

  private Map<String, @Nullable Object> map(SdkField<?> field, JsonNode node, String place) {
    SdkField<?> item = field.getTrait(MapTrait.class).valueFieldInfo();
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    node.asObject()
        .forEach(
            (key, each) -> {
              Object value = item(item, each, place + "." + key);
              if (value != null || keeps(each)) {
                entries.put(key, value);
              }
            });
    return entries;
  }

  private @Nullable Object number(MarshallingType<?> type, JsonNode node, String place) {
    BigDecimal number = new BigDecimal(node.asNumber());
    try {
      if (type == MarshallingType.INTEGER) {
        return number.intValueExact();
      }
      if (type == MarshallingType.LONG) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      return unreadable(node, place, "a whole number in range");
    }
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      return unreadable(node, place, "a number in range");
    }
    return type == MarshallingType.FLOAT ? (Object) (float) value : value;
  }

  /** Instants are seconds since 1970 or ISO 8601; bytes are base64. */
  private @Nullable Object parsed(MarshallingType<?> type, JsonNode node, String place) {
    boolean time = type == MarshallingType.INSTANT;
    try {
      if (!time && node.isString()) {
        return SdkBytes.fromByteArray(BinaryUtils.fromBase64(node.asString()));
      }
      if (time && node.isNumber() && Math.abs(Double.parseDouble(node.asNumber())) < LATEST) {
        return DateUtils.parseUnixTimestampInstant(node.asNumber());
      }
      if (time && node.isString()) {
        return DateUtils.parseIso8601Date(node.asString());
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      return time ? unreadable(node, place, TIME) : another(node, place, "base64");
    }
    return another(node, place, time ? TIME : "base64");
  }

  private @Nullable Object unreadable(JsonNode node, String place, String allowed) {
    String given = node.isString() ? "'" + node.asString() + "'" : node.text();
    wrong.add(place + " is " + given + " and must be " + allowed);
    return null;
  }

  private static Document document(JsonNode node) {
    if (node.isObject()) {
      Map<String, Document> members = new LinkedHashMap<>();
      node.asObject().forEach((name, each) -> members.put(name, document(each)));
      return Document.fromMap(members);
    }
    if (node.isArray()) {
      return Document.fromList(node.asArray().stream().map(JsonModel::document).toList());
    }
    if (node.isBoolean()) {
      return Document.fromBoolean(node.asBoolean());
    }
    if (node.isNumber()) {
      return Document.fromNumber(SdkNumber.fromString(node.asNumber()));
    }
    return node.isNull() ? Document.fromNull() : Document.fromString(node.asString());
  }

  /** Returns what kind of value it is; a text is not shown, since it may be a secret. */
  static String kind(JsonNode node) {
    if (node.isObject()) {
      return "an object";
    }
    if (node.isArray()) {
      return "a list";
    }
    if (node.isString()) {
      return "a text";
    }
    if (node.isNumber()) {
      return "the number " + node.asNumber();
    }
    return node.isNull() ? "null" : "" + node.asBoolean();
  }
}
