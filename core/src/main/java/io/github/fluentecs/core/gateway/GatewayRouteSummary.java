package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.ref.GatewayRouteRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;

/** A route of a gateway to a service, as a list shows it. A view: immutable and thread-safe. */
public final class GatewayRouteSummary
    extends Observed<software.amazon.awssdk.services.ecs.model.GatewayRouteSummary> {
  private GatewayRouteSummary(software.amazon.awssdk.services.ecs.model.GatewayRouteSummary sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static GatewayRouteSummary of(
      software.amazon.awssdk.services.ecs.model.GatewayRouteSummary sdk) {
    return new GatewayRouteSummary(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the route's ARN
   */
  public GatewayRouteRef ref() {
    return GatewayRouteRef.of(SdkValues.text(sdk().gatewayRouteArn()));
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway's ARN
   */
  public GatewayRef gateway() {
    return GatewayRef.of(SdkValues.text(sdk().gatewayArn()));
  }

  /**
   * Returns the cluster.
   *
   * @return the cluster's ARN
   */
  public ClusterRef cluster() {
    return ClusterRef.of(SdkValues.text(sdk().clusterArn()));
  }

  /**
   * Returns the service.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef service() {
    return ServiceRef.of(cluster(), SdkValues.text(sdk().serviceArn()));
  }

  /**
   * Returns the port of the container that the route leads to.
   *
   * @return its name in the task definition
   */
  public Optional<String> serviceContainerPortName() {
    return Optional.ofNullable(sdk().serviceContainerPortName());
  }

  /**
   * Returns the status.
   *
   * @return for example ACTIVE
   */
  public Optional<OpenEnum<GatewayRouteStatus>> status() {
    return OpenEnum.parseNullable(GatewayRouteStatus.class, sdk().statusAsString());
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "GatewayRouteSummary[" + sdk().gatewayRouteArn() + " " + sdk().statusAsString() + "]";
  }
}
