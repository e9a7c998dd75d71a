package io.github.fluentecs.core.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Random changes of requests, by the model's own description of their members, so that any
 * operation can be varied. A change that makes a request invalid is taken back.
 */
public final class Variation {
  private static final List<String> TEXTS =
      List.of(
          "web",
          "prod_1",
          "FARGATE",
          "EC2",
          "ENABLED",
          "memory",
          "SERVICE",
          "DAEMON",
          "EXTERNAL",
          "CODE_DEPLOY",
          "MANAGED_INSTANCES",
          "",
          " a b ",
          "a\"b\\c/d",
          "\u00e9\t\n");

  /** Where ranges end; one more is beyond. */
  private static final List<Integer> LIMITS = List.of(-1, 0, 5, 10, 100, 1000, 2880, 100_000);

  private static final String ARN = "arn:aws-cn:ecs:cn-north-1:123456789012:service/prod/";
  private static final int DEEPEST = 4;

  private final SplittableRandom random;
  private final Predicate<EcsRequest> valid;

  public Variation(long seed, Predicate<EcsRequest> valid) {
    this.random = new SplittableRandom(seed);
    this.valid = valid;
  }

  /** Returns a valid request that differs from a valid one in some members. */
  public EcsRequest of(EcsRequest request) {
    EcsRequest varied = request;
    for (SdkField<?> field : request.sdkFields()) {
      if (random.nextBoolean()) {
        EcsRequest.Builder changed = varied.toBuilder();
        field.set(changed, other(field, WireDecoder.given(varied, field)));
        EcsRequest candidate = changed.build();
        varied = valid.test(candidate) ? candidate : varied;
      }
    }
    return varied;
  }

  /** Returns a request that differs from another in one member at most. */
  public EcsRequest ofOneMember(EcsRequest request) {
    List<SdkField<?>> fields = request.sdkFields();
    SdkField<?> field = fields.get(random.nextInt(fields.size()));
    EcsRequest.Builder changed = request.toBuilder();
    field.set(changed, other(field, WireDecoder.given(request, field)));
    return changed.build();
  }

  private Object other(SdkField<?> field, Object value) {
    return random.nextInt(4) == 0 ? null : some(field, value, 0);
  }

  /** Another value for a member, not far from the one it has. */
  private Object some(SdkField<?> field, Object value, int depth) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> text((String) value);
      case INTEGER -> number(value);
      case LONG -> (long) number(value);
      case DOUBLE -> random.nextInt(1001) / 10.0;
      case BOOLEAN -> random.nextBoolean();
      case INSTANT -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case SDK_POJO -> structure(field, value, depth);
      case LIST -> list(field, value, depth);
      case MAP -> map(field, depth);
      case DOCUMENT -> document();
      default -> throw new IllegalArgumentException("no values for " + field.marshallingType());
    };
  }

  private Document document() {
    return Document.fromMap(
        Map.of(
            "text", Document.fromString(text(null)),
            "number", Document.fromNumber(String.valueOf(number(null))),
            "list", Document.fromList(List.of(Document.fromBoolean(random.nextBoolean())))));
  }

  private String text(String value) {
    return switch (random.nextInt(4)) {
      case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
      case 1 -> ARN + random.nextInt(1000);
      case 2 -> Character.toString(random.nextInt(0x20, 0xD800)) + Character.toString(0x1F600);
      default -> (value == null ? "x" : value) + random.nextInt(1000);
    };
  }

  private int number(Object value) {
    int near = value instanceof Number number ? number.intValue() : 1;
    return switch (random.nextInt(4)) {
      case 0 -> LIMITS.get(random.nextInt(LIMITS.size())) + random.nextInt(2);
      case 1 -> random.nextInt(1000);
      default -> near + random.nextInt(3);
    };
  }

  private Object structure(SdkField<?> field, Object value, int depth) {
    SdkPojo former = (SdkPojo) value;
    SdkPojo builder = field.constructor().get();
    for (SdkField<?> member : builder.sdkFields()) {
      Object kept = former == null ? null : member.getValueOrDefault(former);
      boolean change = depth < DEEPEST && random.nextInt(former == null ? 2 : 3) == 0;
      member.set(builder, change ? some(member, kept, depth + 1) : kept);
    }
    return ((Buildable) builder).build();
  }

  private Object list(SdkField<?> field, Object value, int depth) {
    SdkField<?> item = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
    List<Object> items = new ArrayList<>();
    if (value instanceof List<?> former && !(value instanceof SdkAutoConstructList)) {
      items.addAll(former);
    }
    switch (random.nextInt(3)) {
      case 0 -> items.clear();
      case 1 -> {
        for (int more = random.nextBoolean() ? 1 : random.nextInt(20); more > 0; more--) {
          items.add(some(item, items.isEmpty() ? null : items.get(0), depth + 1));
        }
      }
      default -> items.replaceAll(each -> some(item, each, depth + 1));
    }
    return items;
  }

  private Object map(SdkField<?> field, int depth) {
    SdkField<?> item = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.put(text("k"), some(item, null, depth + 1));
    }
    return values;
  }
}
