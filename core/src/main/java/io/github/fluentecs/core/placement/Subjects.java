package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.value.Arguments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The subjects of the cluster query language and the statements about them. */
final class Subjects {
  private Subjects() {}

  record Attribute(String name) implements AttributeSubject {
    @Override
    public String toString() {
      return name;
    }
  }

  record Text(String name) implements TextSubject {
    @Override
    public String toString() {
      return name;
    }
  }

  record Ordered<V>(String name) implements OrderedSubject<V> {
    @Override
    public String toString() {
      return name;
    }
  }

  static <V> ClusterQuery compare(QuerySubject<V> subject, String operator, V value) {
    return ClusterQuery.single(subject + " " + operator + " " + Literal.of(text(value)));
  }

  static ClusterQuery member(TextSubject subject, String operator, String... values) {
    List<String> given = Arguments.list("values", values);
    if (given.isEmpty()) {
      throw new IllegalArgumentException(
          "values: at least one, since ECS does not support an empty list");
    }
    String list = given.stream().map(Literal::of).collect(Collectors.joining(", ", "[", "]"));
    return ClusterQuery.single(subject + " " + operator + " " + list);
  }

  /** Formats a value; instants in whole seconds of UTC. */
  private static String text(Object value) {
    Objects.requireNonNull(value, "value");
    return value instanceof Instant instant
        ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
        : value.toString();
  }
}
