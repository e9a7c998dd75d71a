package io.github.fluentecs.core.placement;

/**
 * The subject of a {@link ClusterQuery}: an attribute or a field of container instances. Immutable
 * and thread-safe.
 *
 * @param <V> what it is compared with
 */
public sealed interface QuerySubject<V> permits OrderedSubject, TextSubject {
  /**
   * States that the subject is a value.
   *
   * @param value the value
   * @return the statement
   */
  default ClusterQuery equalTo(V value) {
    return Subjects.compare(this, "==", value);
  }

  /**
   * States that the subject is not a value.
   *
   * @param value the value
   * @return the statement
   */
  default ClusterQuery notEqualTo(V value) {
    return Subjects.compare(this, "!=", value);
  }
}
