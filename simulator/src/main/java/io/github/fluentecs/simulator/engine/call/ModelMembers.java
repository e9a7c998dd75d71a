package io.github.fluentecs.simulator.engine.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads and replaces members of the SDK's model objects by their names on the wire. */
public final class ModelMembers {
  private ModelMembers() {}

  /** The value of a member; empty when the class lacks it or it is not set. */
  public static Optional<Object> get(SdkPojo model, String name) {
    return field(model, name).map(field -> field.getValueOrDefault(model));
  }

  public static Optional<String> text(SdkPojo model, String name) {
    return get(model, name).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The items of a list; none when the class lacks it. */
  public static List<?> list(SdkPojo model, String name) {
    return get(model, name).map(value -> (List<?>) value).orElse(List.of());
  }

  /** The class and the members of an object, but for some, as one text. */
  static String except(SdkPojo model, Set<String> names) {
    return model.sdkFields().stream()
        .filter(field -> !names.contains(field.locationName()))
        .map(field -> field.locationName() + '=' + field.getValueOrDefault(model))
        .collect(Collectors.joining("\n", model.getClass().getSimpleName() + '\n', ""));
  }

  /** The answer with another value for a list that it has. */
  public static EcsResponse with(EcsResponse answer, String name, List<?> value) {
    EcsResponse.Builder copy = (EcsResponse.Builder) answer.toBuilder();
    field(answer, name).ifPresent(field -> field.set(copy, value));
    return copy.build();
  }

  /** Sets what another object has of the same names, structures within alike. */
  public static <B extends SdkPojo> B copy(SdkPojo from, B to) {
    for (SdkField<?> field : to.sdkFields()) {
      get(from, field.locationName())
          .filter(value -> !(value instanceof SdkAutoConstructList))
          .filter(value -> !(value instanceof SdkAutoConstructMap))
          .ifPresent(value -> field.set(to, alike(value, field)));
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

  private static Optional<SdkField<?>> field(SdkPojo model, String name) {
    return model.sdkFields().stream()
        .filter(field -> field.locationName().equals(name))
        .findFirst();
  }
}
