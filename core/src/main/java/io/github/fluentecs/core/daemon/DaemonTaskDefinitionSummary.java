package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatus;

/**
 * A daemon task definition as listed; {@link DescribeDaemonTaskDefinition} returns more details. A
 * view: immutable and thread-safe.
 */
public final class DaemonTaskDefinitionSummary
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionSummary> {
  private DaemonTaskDefinitionSummary(
      software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionSummary sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonTaskDefinitionSummary of(
      software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionSummary sdk) {
    return new DaemonTaskDefinitionSummary(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the ARN, which includes the revision
   */
  public DaemonTaskDefinitionRef ref() {
    return DaemonTaskDefinitionRef.of(SdkValues.text(sdk().arn()));
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE, DELETE_IN_PROGRESS or DELETED
   */
  public Optional<OpenEnum<DaemonTaskDefinitionStatus>> status() {
    return OpenEnum.parseNullable(DaemonTaskDefinitionStatus.class, sdk().statusAsString());
  }

  /**
   * Returns when it was registered.
   *
   * @return the instant
   */
  public Optional<Instant> registeredAt() {
    return Optional.ofNullable(sdk().registeredAt());
  }

  /**
   * Returns who registered it.
   *
   * @return the ARN of a principal
   */
  public Optional<String> registeredBy() {
    return Optional.ofNullable(sdk().registeredBy());
  }

  /**
   * Returns when its deletion was requested.
   *
   * @return the instant
   */
  public Optional<Instant> deleteRequestedAt() {
    return Optional.ofNullable(sdk().deleteRequestedAt());
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    return "DaemonTaskDefinitionSummary[" + sdk().arn() + " " + sdk().statusAsString() + "]";
  }
}
