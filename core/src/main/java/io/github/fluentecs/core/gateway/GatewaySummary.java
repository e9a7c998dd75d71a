package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;

/** A gateway as a list shows it. A view: immutable and thread-safe. */
public final class GatewaySummary
    extends Observed<software.amazon.awssdk.services.ecs.model.GatewaySummary> {
  private GatewaySummary(software.amazon.awssdk.services.ecs.model.GatewaySummary sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static GatewaySummary of(software.amazon.awssdk.services.ecs.model.GatewaySummary sdk) {
    return new GatewaySummary(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the gateway's ARN
   */
  public GatewayRef ref() {
    return GatewayRef.of(SdkValues.text(sdk().gatewayArn(), sdk().name()));
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  public String name() {
    return sdk().name() == null ? ref().id() : sdk().name();
  }

  /**
   * Returns the status.
   *
   * @return for example ACTIVE
   */
  public Optional<OpenEnum<GatewayStatus>> status() {
    return OpenEnum.parseNullable(GatewayStatus.class, sdk().statusAsString());
  }

  /**
   * Returns when the gateway was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "GatewaySummary[" + sdk().gatewayArn() + " " + sdk().statusAsString() + "]";
  }
}
