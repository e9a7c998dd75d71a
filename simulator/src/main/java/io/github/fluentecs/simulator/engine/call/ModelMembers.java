package io.github.fluentecs.simulator.engine.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

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

  private static Optional<SdkField<?>> field(SdkPojo model, String name) {
    return model.sdkFields().stream()
        .filter(field -> field.locationName().equals(name))
        .findFirst();
  }
}
