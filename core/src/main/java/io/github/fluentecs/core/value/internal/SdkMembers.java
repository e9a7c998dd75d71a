package io.github.fluentecs.core.value.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * Reads a text.
   *
   * @param model a model
   * @param member the wire name of a text, or of an enum
   * @return the text; empty where it is absent
   */
  public static Optional<String> text(SdkPojo model, String member) {
    return Optional.ofNullable((String) read(model, member));
  }

  /**
   * Reads a list of texts.
   *
   * @param model a model
   * @param member the wire name of a list of texts, or of enums
   * @return the texts; empty where the list is absent
   */
  public static List<String> texts(SdkPojo model, String member) {
    return items(model, member).map(String.class::cast).toList();
  }

  /**
   * Reads a structure.
   *
   * @param model a model
   * @param member the structure's wire name
   * @return the structure; empty where it is absent
   */
  public static Optional<SdkPojo> structure(SdkPojo model, String member) {
    return Optional.ofNullable((SdkPojo) read(model, member));
  }

  /**
   * Reads a list of structures.
   *
   * @param model a model
   * @param member the list's wire name
   * @return the structures; empty where the list is absent
   */
  public static List<SdkPojo> structures(SdkPojo model, String member) {
    return items(model, member).map(SdkPojo.class::cast).toList();
  }

  private static Stream<?> items(SdkPojo model, String member) {
    return read(model, member) instanceof List<?> items
        ? items.stream().filter(Objects::nonNull)
        : Stream.empty();
  }

  /** Sets a member; a map is a structure where the member is one, and so are those in a list. */
  static void set(SdkPojo builder, String member, Object value) {
    SdkField<?> field = field(builder, member);
    field.set(builder, model(field, value));
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

  private static Object model(SdkField<?> field, Object value) {
    if (value instanceof Map<?, ?> members && field.marshallingType() == MarshallingType.SDK_POJO) {
      SdkPojo structure = field.constructor().get();
      members.forEach((name, each) -> set(structure, (String) name, each));
      return ((SdkBuilder<?, ?>) structure).build();
    }
    if (value instanceof List<?> items && field.marshallingType() == MarshallingType.LIST) {
      SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
      return items.stream().map(each -> model(item, each)).toList();
    }
    return value;
  }

  private static SdkField<?> field(SdkPojo builder, String member) {
    SdkField<?> field = builder.sdkFieldNameToField().get(member);
    if (field == null) {
      throw new IllegalArgumentException("member: given " + member + "; allowed one of the model");
    }
    return field;
  }
}
