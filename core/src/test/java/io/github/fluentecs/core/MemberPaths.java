package io.github.fluentecs.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** The members of SDK models at any depth, as paths such as {@code volumes.host.sourcePath}. */
public final class MemberPaths {
  private MemberPaths() {}

  /** Returns the members that a model can have. */
  public static Set<String> declared(SdkPojo model) {
    Set<String> paths = new TreeSet<>();
    model.sdkFields().forEach(field -> declared(field, field.memberName(), paths));
    return paths;
  }

  private static void declared(SdkField<?> field, String path, Set<String> paths) {
    paths.add(path);
    SdkField<?> content = content(field);
    if (content.constructor() != null) {
      SdkPojo structure = content.constructor().get();
      structure
          .sdkFields()
          .forEach(inner -> declared(inner, path + "." + inner.memberName(), paths));
    }
  }

  private static SdkField<?> content(SdkField<?> field) {
    return field
        .getOptionalTrait(ListTrait.class)
        .<SdkField<?>>map(list -> content(list.memberFieldInfo()))
        .or(() -> field.getOptionalTrait(MapTrait.class).map(map -> content(map.valueFieldInfo())))
        .orElse(field);
  }

  /** Returns the members that a model has; an empty list or map counts as absent. */
  public static Set<String> set(SdkPojo model) {
    Set<String> paths = new TreeSet<>();
    structure(model, "", paths);
    return paths;
  }

  private static void structure(SdkPojo model, String prefix, Set<String> paths) {
    for (SdkField<?> field : model.sdkFields()) {
      value(field.getValueOrDefault(model), prefix + field.memberName(), paths);
    }
  }

  private static void value(Object value, String path, Set<String> paths) {
    if (value instanceof SdkPojo inner) {
      paths.add(path);
      structure(inner, path + ".", paths);
    } else if (value instanceof List<?> items) {
      items.forEach(item -> value(item, path, paths));
    } else if (value instanceof Map<?, ?> entries) {
      entries.values().forEach(item -> value(item, path, paths));
    } else if (value != null) {
      paths.add(path);
    }
  }
}
