package io.github.fluentecs.core.ref;

import java.util.Objects;

/** A service revision by its ARN. Immutable and thread-safe. */
public class ServiceRevisionRef extends ResourceRef {
  /**
   * Creates a reference to a service revision.
   *
   * @param arn the service revision's ARN
   */
  protected ServiceRevisionRef(String arn) {
    super(Objects.requireNonNull(arn, "arn"));
  }

  /**
   * Creates a reference to a service revision.
   *
   * @param arn the service revision's ARN
   * @return the reference
   */
  public static ServiceRevisionRef of(String arn) {
    return new ServiceRevisionRef(arn);
  }

  @Override
  public final String kind() {
    return "service revision";
  }
}
