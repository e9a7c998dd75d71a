package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members of a structure that have the values of an enum of the SDK, and those of its parts.
 * ECS has new values before the SDK knows them, so any other value is advice. Immutable.
 */
record EnumMembers(List<Leaf> leaves, List<Part> parts) {
  /** A member, or a list's items, with the values of an enum. */
  private record Leaf(SdkField<?> field, Constraint constraint, Set<String> values) {}

  /** A member, or a list's items, with such members. */
  private record Part(SdkField<?> field, boolean list, EnumMembers members) {
    String path() {
      return field.memberName() + (list ? "[]" : "");
    }
  }

  /** Finds the members of a class that the SDK generated. */
  static EnumMembers of(String operation, Class<?> shape) {
    List<Leaf> leaves = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (SdkField<?> field : Shapes.fields(shape)) {
      Class<?> type = Shapes.typeOf(shape, field).orElse(Object.class);
      if (type.isEnum()) {
        leaves.add(leaf(operation, field, type));
      } else if (SdkPojo.class.isAssignableFrom(type)) {
        parts.add(new Part(field, Shapes.isList(field), of(operation, type)));
      }
    }
    return new EnumMembers(
        List.copyOf(leaves), parts.stream().filter(part -> !part.members().isEmpty()).toList());
  }

  private static Leaf leaf(String operation, SdkField<?> field, Class<?> type) {
    Set<String> values =
        Stream.of(type.getEnumConstants())
            .map(Object::toString)
            .filter(value -> !value.equals("null"))
            .collect(Collectors.toCollection(TreeSet::new));
    Constraint constraint =
        Constraint.advice(
            operation + "/values",
            field.memberName() + (Shapes.isList(field) ? "[]" : ""),
            String.join(", ", values),
            "Check the spelling; ECS may know values that this version of the SDK does not.",
            "enum " + type.getSimpleName() + " of the SDK");
    return new Leaf(field, constraint, Set.copyOf(values));
  }

  boolean isEmpty() {
    return leaves.isEmpty() && parts.isEmpty();
  }

  /** Lists what {@link #check} can report. */
  List<Constraint> constraints() {
    return Stream.concat(
            leaves.stream().map(Leaf::constraint),
            parts.stream()
                .flatMap(part -> Constraint.at(part.path(), part.members().constraints()).stream()))
        .toList();
  }

  void check(SdkPojo structure, Findings findings) {
    for (Leaf leaf : leaves) {
      Object value = leaf.field().getValueOrDefault(structure);
      if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          findings.oneOf(leaf.constraint(), (String) items.get(i), leaf.values(), i);
        }
      } else {
        findings.oneOf(leaf.constraint(), (String) value, leaf.values());
      }
    }
    for (Part part : parts) {
      String member = part.field().memberName();
      Object value = part.field().getValueOrDefault(structure);
      if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          part.members().check((SdkPojo) items.get(i), findings.at(member, i));
        }
      } else if (value != null) {
        part.members().check((SdkPojo) value, findings.at(member));
      }
    }
  }
}
