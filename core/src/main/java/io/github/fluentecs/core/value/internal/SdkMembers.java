package io.github.fluentecs.core.value.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Members of SDK models by their wire names, by the SDK's own description of its models. */
public final class SdkMembers {
  private SdkMembers() {}

  static boolean has(SdkPojo model, String member) {
    return model.sdkFieldNameToField().containsKey(member);
  }

  /**
   * Reads a member.
   *
   * @param model a model or its builder
   * @param member the member's wire name
   * @return its value, an enum's as text; null where it is absent or the model does not have it
   */
  public static @Nullable Object read(SdkPojo model, String member) {
    SdkField<?> field = model.sdkFieldNameToField().get(member);
    return field == null ? null : field.getValueOrDefault(model);
  }

  static void set(SdkPojo builder, String member, Object value) {
    field(builder, member).set(builder, value);
  }

  static void setStructure(SdkPojo builder, String member, Map<String, ?> members) {
    SdkPojo structure = field(builder, member).constructor().get();
    members.forEach((name, value) -> setAny(structure, name, value));
    set(builder, member, ((SdkBuilder<?, ?>) structure).build());
  }

  /**
   * Copies the members that two models have in common, by name; structures within are copied alike.
   *
   * @param <B> the builder
   * @param from a model
   * @param to the builder of another model
   * @return the same builder
   */
  public static <B extends SdkPojo> B copy(SdkPojo from, B to) {
    for (SdkField<?> field : to.sdkFields()) {
      Object value = read(from, field.memberName());
      if (value != null
          && !(value instanceof SdkAutoConstructList)
          && !(value instanceof SdkAutoConstructMap)) {
        field.set(to, alike(value, field));
      }
    }
    return to;
  }

  private static Object alike(Object value, SdkField<?> field) {
    if (value instanceof SdkPojo structure) {
      return ((SdkBuilder<?, ?>) copy(structure, field.constructor().get())).build();
    }
    if (value instanceof List<?> items) {
      SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
      return items.stream().map(each -> alike(each, item)).toList();
    }
    return value;
  }

  private static void setAny(SdkPojo builder, String member, Object value) {
    if (value instanceof Map<?, ?> members
        && field(builder, member).marshallingType() == MarshallingType.SDK_POJO) {
      Map<String, Object> inner = new LinkedHashMap<>();
      members.forEach((name, each) -> inner.put((String) name, each));
      setStructure(builder, member, inner);
    } else {
      set(builder, member, value);
    }
  }

  private static SdkField<?> field(SdkPojo builder, String member) {
    SdkField<?> field = builder.sdkFieldNameToField().get(member);
    if (field == null) {
      throw new IllegalArgumentException("member: given " + member + "; allowed one of the model");
    }
    return field;
  }
}
