package io.github.fluentecs.core.placement;

/**
 * A subject whose values have an order. Immutable and thread-safe.
 *
 * @param <V> what it is compared with
 */
public sealed interface OrderedSubject<V> extends QuerySubject<V>
    permits AttributeSubject, Subjects.Ordered {
  /**
   * States that the subject is above a value.
   *
   * @param value the value
   * @return the statement
   */
  default ClusterQuery greaterThan(V value) {
    return Subjects.compare(this, ">", value);
  }

  /**
   * States that the subject is a value or above it.
   *
   * @param value the value
   * @return the statement
   */
  default ClusterQuery atLeast(V value) {
    return Subjects.compare(this, ">=", value);
  }

  /**
   * States that the subject is below a value.
   *
   * @param value the value
   * @return the statement
   */
  default ClusterQuery lessThan(V value) {
    return Subjects.compare(this, "<", value);
  }

  /**
   * States that the subject is a value or below it.
   *
   * @param value the value
   * @return the statement
   */
  default ClusterQuery atMost(V value) {
    return Subjects.compare(this, "<=", value);
  }
}
