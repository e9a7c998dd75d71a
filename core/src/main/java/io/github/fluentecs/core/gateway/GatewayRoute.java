package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.GatewayRouteRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.ClusterInArn;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.GatewayRouteAlbResources;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;

/** A route of a gateway to a service: what connects the two. A view: immutable and thread-safe. */
public final class GatewayRoute
    extends Observed<software.amazon.awssdk.services.ecs.model.GatewayRoute> {
  private GatewayRoute(software.amazon.awssdk.services.ecs.model.GatewayRoute sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static GatewayRoute of(software.amazon.awssdk.services.ecs.model.GatewayRoute sdk) {
    return new GatewayRoute(sdk);
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
   * Returns the service.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef service() {
    String arn = SdkValues.text(sdk().serviceArn());
    return ServiceRef.of(ClusterInArn.of(arn), arn);
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

  /**
   * Returns where the service is reached.
   *
   * @return a URL that begins with https://
   */
  public Optional<String> serviceUrl() {
    return Optional.ofNullable(sdk().serviceUrl());
  }

  /**
   * Returns what the gateway manages for the route.
   *
   * @return the SDK's models; empty for a gateway of another type
   */
  public List<GatewayRouteAlbResources> hostSharedAlb() {
    return sdk().resources() == null ? List.of() : sdk().resources().hostSharedAlb();
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "GatewayRoute[" + sdk().gatewayRouteArn() + " " + sdk().statusAsString() + "]";
  }
}
