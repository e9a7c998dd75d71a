package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Beta;
import java.util.Objects;

/** A gateway route by its ARN. Immutable and thread-safe. */
@Beta
public class GatewayRouteRef extends ResourceRef {
  /**
   * Creates a reference to a gateway route.
   *
   * @param arn the gateway route's ARN
   */
  protected GatewayRouteRef(String arn) {
    super(Objects.requireNonNull(arn, "arn"));
  }

  /**
   * Creates a reference to a gateway route.
   *
   * @param arn the gateway route's ARN
   * @return the reference
   */
  public static GatewayRouteRef of(String arn) {
    return new GatewayRouteRef(arn);
  }

  @Override
  public final String kind() {
    return "gateway route";
  }
}
