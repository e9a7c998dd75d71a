package io.github.fluentecs.core.ref;

import java.util.Objects;

/** A service deployment by its ARN. Immutable and thread-safe. */
public class ServiceDeploymentRef extends ResourceRef {
  /**
   * Creates a reference to a service deployment.
   *
   * @param arn the service deployment's ARN
   */
  protected ServiceDeploymentRef(String arn) {
    super(Objects.requireNonNull(arn, "arn"));
  }

  /**
   * Creates a reference to a service deployment.
   *
   * @param arn the service deployment's ARN
   * @return the reference
   */
  public static ServiceDeploymentRef of(String arn) {
    return new ServiceDeploymentRef(arn);
  }

  @Override
  public final String kind() {
    return "service deployment";
  }
}
