package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.internal.ClusterInArn;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonStatus;

/**
 * A daemon as listed; {@link DescribeDaemon} returns more details. A view: immutable and
 * thread-safe.
 */
public final class DaemonSummary
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonSummary> {
  private DaemonSummary(software.amazon.awssdk.services.ecs.model.DaemonSummary sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonSummary of(software.amazon.awssdk.services.ecs.model.DaemonSummary sdk) {
    return new DaemonSummary(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the daemon's ARN, in its cluster
   */
  public DaemonRef ref() {
    String arn = SdkValues.text(sdk().daemonArn());
    return DaemonRef.of(ClusterInArn.of(arn), arn);
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE or DELETE_IN_PROGRESS
   */
  public Optional<OpenEnum<DaemonStatus>> status() {
    return OpenEnum.parseNullable(DaemonStatus.class, sdk().statusAsString());
  }

  /**
   * Returns when the daemon was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the daemon was last updated.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN and what is known of it. */
  @Override
  public String toString() {
    return "DaemonSummary[" + sdk().daemonArn() + " " + sdk().statusAsString() + "]";
  }
}
