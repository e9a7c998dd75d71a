package io.github.fluentecs.core.express;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatusCode;

/**
 * An Express service that is being updated, and what it is updated to. A view: immutable and
 * thread-safe.
 */
public final class UpdatedExpressGatewayService
    extends Observed<software.amazon.awssdk.services.ecs.model.UpdatedExpressGatewayService> {
  private UpdatedExpressGatewayService(
      software.amazon.awssdk.services.ecs.model.UpdatedExpressGatewayService sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static UpdatedExpressGatewayService of(
      software.amazon.awssdk.services.ecs.model.UpdatedExpressGatewayService sdk) {
    return new UpdatedExpressGatewayService(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef ref() {
    return ServiceRef.of(
        Optional.ofNullable(sdk().cluster())
            .map(ClusterRef::of)
            .orElseGet(ClusterRef::defaultCluster),
        SdkValues.text(sdk().serviceArn(), sdk().serviceName()));
  }

  /**
   * Returns the name.
   *
   * @return the name, unique in the cluster
   */
  public String name() {
    return sdk().serviceName() == null ? ref().id() : sdk().serviceName();
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE, DRAINING or INACTIVE
   */
  public Optional<OpenEnum<ExpressGatewayServiceStatusCode>> status() {
    return ExpressStatus.codeOf(sdk().status());
  }

  /**
   * Returns what the service is updated to.
   *
   * @return the configuration of the new service revision
   */
  public Optional<ExpressConfiguration> targetConfiguration() {
    return Optional.ofNullable(sdk().targetConfiguration()).map(ExpressConfiguration::of);
  }

  /**
   * Returns when the service was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the service was last changed.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "UpdatedExpressGatewayService["
        + sdk().serviceArn()
        + status().map(code -> " " + code).orElse("")
        + "]";
  }
}
