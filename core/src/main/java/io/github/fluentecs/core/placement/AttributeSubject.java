package io.github.fluentecs.core.placement;

/** An attribute of container instances: a subject that may be absent. Immutable and thread-safe. */
public sealed interface AttributeSubject extends OrderedSubject<String>, TextSubject
    permits Subjects.Attribute {
  /**
   * States that the instance has the attribute, whatever its value.
   *
   * @return the statement
   */
  default ClusterQuery exists() {
    return ClusterQuery.single(this + " exists");
  }

  /**
   * States that the instance has no such attribute.
   *
   * @return the statement
   */
  default ClusterQuery doesNotExist() {
    return ClusterQuery.single(this + " !exists");
  }
}
