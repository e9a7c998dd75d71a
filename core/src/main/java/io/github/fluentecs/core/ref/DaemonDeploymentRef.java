package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Beta;
import java.util.Objects;

/** A daemon deployment by its ARN. Immutable and thread-safe. */
@Beta
public class DaemonDeploymentRef extends ResourceRef {
  /**
   * Creates a reference to a daemon deployment.
   *
   * @param arn the daemon deployment's ARN
   */
  protected DaemonDeploymentRef(String arn) {
    super(Objects.requireNonNull(arn, "arn"));
  }

  /**
   * Creates a reference to a daemon deployment.
   *
   * @param arn the daemon deployment's ARN
   * @return the reference
   */
  public static DaemonDeploymentRef of(String arn) {
    return new DaemonDeploymentRef(arn);
  }

  @Override
  public final String kind() {
    return "daemon deployment";
  }
}
