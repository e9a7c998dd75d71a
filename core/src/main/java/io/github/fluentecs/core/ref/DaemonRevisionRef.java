package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Beta;
import java.util.Objects;

/** A daemon revision by its ARN. Immutable and thread-safe. */
@Beta
public class DaemonRevisionRef extends ResourceRef {
  /**
   * Creates a reference to a daemon revision.
   *
   * @param arn the daemon revision's ARN
   */
  protected DaemonRevisionRef(String arn) {
    super(Objects.requireNonNull(arn, "arn"));
  }

  /**
   * Creates a reference to a daemon revision.
   *
   * @param arn the daemon revision's ARN
   * @return the reference
   */
  public static DaemonRevisionRef of(String arn) {
    return new DaemonRevisionRef(arn);
  }

  @Override
  public final String kind() {
    return "daemon revision";
  }
}
