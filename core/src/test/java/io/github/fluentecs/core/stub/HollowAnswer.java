package io.github.fluentecs.core.stub;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Answers as people's stubs give them: with texts, and structures in which nothing is set.
 *
 * @param depth how many structures are within one another; 0 for an answer without any
 * @param hasNulls whether lists and maps within structures hold a null too
 */
public record HollowAnswer(int depth, boolean hasNulls) {
  /** Returns an answer of the same class. */
  public SdkPojo like(SdkPojo answer) {
    SdkPojo builder = (SdkPojo) ((ToCopyableBuilder<?, ?>) answer).toBuilder();
    for (SdkField<?> field : builder.sdkFields()) {
      if (depth > 0 && field.marshallingType() == MarshallingType.STRING) {
        field.set(builder, "x");
      }
      if (depth > 0 && field.marshallingType() == MarshallingType.BOOLEAN) {
        field.set(builder, true);
      }
      set(field, builder, depth, false);
    }
    return (SdkPojo) ((Buildable) builder).build();
  }

  private void set(SdkField<?> field, SdkPojo builder, int rest, boolean mayHoldNull) {
    Object content = content(field, rest, mayHoldNull);
    if (content != null) {
      field.set(builder, content);
    }
  }

  private Object content(SdkField<?> field, int rest, boolean mayHoldNull) {
    if (rest == 0) {
      return null;
    }
    return switch (field.marshallingType().getTargetClass().getSimpleName()) {
      case "SdkPojo" -> structure(field, rest);
      case "List" -> {
        Object item = content(field.getTrait(ListTrait.class).memberFieldInfo(), rest, true);
        Object some = item == null ? "x" : item;
        yield mayHoldNull && hasNulls ? Arrays.asList(null, some) : List.of(some);
      }
      case "Map" -> {
        Object value = content(field.getTrait(MapTrait.class).valueFieldInfo(), rest, true);
        yield Collections.singletonMap(
            "x", mayHoldNull && hasNulls ? null : value == null ? "x" : value);
      }
      default -> null;
    };
  }

  private Object structure(SdkField<?> field, int rest) {
    SdkPojo builder = field.constructor().get();
    for (SdkField<?> inner : builder.sdkFields()) {
      set(inner, builder, rest - 1, true);
    }
    return ((Buildable) builder).build();
  }
}
