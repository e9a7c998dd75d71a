package io.github.fluentecs.simulator.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills model objects of the SDK at random, by their own field metadata. */
final class RandomModel {
  private static final List<String> TEXTS =
      List.of(
          "", "web", "a \"quoted\" \\ line\n", "\u0000\u001f", "Grüße, 東京 \uD83D\uDE80", "\u2028/");
  private static final int MAX_DEPTH = 6;

  private final Random random;

  RandomModel(long seed) {
    this.random = new Random(seed);
  }

  /** A random object of one of the SDK's model classes. */
  <T> T of(Class<T> model) {
    try {
      return model.cast(filled((SdkPojo) model.getMethod("builder").invoke(null), 0));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(model + " has no builder", e);
    }
  }

  private Object filled(SdkPojo builder, int depth) {
    for (SdkField<?> field : builder.sdkFields()) {
      boolean always = field.containsTrait(DefaultValueTrait.class);
      if (always || random.nextInt(depth + 2) == 0) {
        field.set(builder, value(field, depth));
      }
    }
    return ((Buildable) builder).build();
  }

  private Object value(SdkField<?> field, int depth) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> random.nextInt();
      case LONG -> random.nextLong();
      case DOUBLE -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
      case INSTANT -> Instant.ofEpochMilli(random.nextInt() * 1237L);
      // As a member of its own, JSON's null says that the member is absent.
      case DOCUMENT -> Document.fromMap(Map.of("key", document(depth)));
      case LIST -> list(field.getTrait(ListTrait.class).memberFieldInfo(), depth + 1);
      case MAP -> map(field.getTrait(MapTrait.class).valueFieldInfo(), depth + 1);
      case SDK_POJO -> filled(field.constructor().get(), depth + 1);
      default -> throw new AssertionError("no random " + field.marshallingType().getKnownType());
    };
  }

  private List<Object> list(SdkField<?> element, int depth) {
    List<Object> values = new ArrayList<>();
    for (int left = size(depth); left > 0; left--) {
      values.add(value(element, depth));
    }
    return values;
  }

  private Map<String, Object> map(SdkField<?> element, int depth) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int left = size(depth); left > 0; left--) {
      values.put(TEXTS.get(left) + random.nextInt(100), value(element, depth));
    }
    return values;
  }

  private int size(int depth) {
    return depth > MAX_DEPTH ? 0 : random.nextInt(3);
  }

  private Document document(int depth) {
    return switch (depth > MAX_DEPTH ? 0 : random.nextInt(6)) {
      case 0 -> Document.fromString(TEXTS.get(random.nextInt(TEXTS.size())));
      case 1 -> Document.fromNumber(Integer.toString(random.nextInt()));
      case 2 -> Document.fromBoolean(random.nextBoolean());
      case 3 -> Document.fromNull();
      case 4 -> Document.fromList(List.of(document(depth + 1)));
      default -> Document.fromMap(Map.of("key", document(depth + 1)));
    };
  }
}
