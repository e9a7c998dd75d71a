package io.github.fluentecs.core.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** What the SDK's classes of requests, responses and their parts tell of their members. */
final class Shapes {
  private Shapes() {}

  /** Returns the members of a class that the SDK generated. */
  static List<SdkField<?>> fields(Class<?> shape) {
    try {
      Object builder = shape.getMethod("builder").invoke(null);
      return ((SdkPojo) ((SdkBuilder<?, ?>) builder).build()).sdkFields();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(shape + " is not a class that the SDK generated", e);
    }
  }

  /** Returns the class of a member, or that of its items where it is a list. */
  static Optional<Class<?>> typeOf(Class<?> shape, SdkField<?> field) {
    return Stream.of(shape.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().equals(field.memberName()))
        .findFirst()
        .flatMap(method -> itemOf(method.getGenericReturnType()));
  }

  /** Returns whether a member is a list. */
  static boolean isList(SdkField<?> field) {
    return field.marshallingType() == MarshallingType.LIST;
  }

  private static Optional<Class<?>> itemOf(Type type) {
    if (type instanceof Class<?> single) {
      return Optional.of(single);
    }
    return type instanceof ParameterizedType list && list.getRawType() == List.class
        ? itemOf(list.getActualTypeArguments()[0])
        : Optional.empty();
  }
}
