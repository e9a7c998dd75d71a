package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayResourceFailure;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;

/** A gateway as ECS describes it. A view: immutable and thread-safe. */
public final class Gateway extends Observed<software.amazon.awssdk.services.ecs.model.Gateway> {
  private Gateway(software.amazon.awssdk.services.ecs.model.Gateway sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Gateway of(software.amazon.awssdk.services.ecs.model.Gateway sdk) {
    return new Gateway(sdk);
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
   * @return ACTIVE, UPDATE_IN_PROGRESS, UPDATE_COMPLETE or UPDATE_FAILED
   */
  public Optional<OpenEnum<GatewayStatus>> status() {
    return OpenEnum.parseNullable(GatewayStatus.class, sdk().statusAsString());
  }

  /**
   * Returns why the gateway is in its status.
   *
   * @return a text; empty unless something failed
   */
  public Optional<String> statusReason() {
    return Optional.ofNullable(sdk().statusReason());
  }

  /**
   * Returns what of its resources could not be changed.
   *
   * @return the SDK's models: each with an ARN and the errors
   */
  public List<GatewayResourceFailure> failures() {
    return sdk().failures();
  }

  /**
   * Returns the role with which the gateway manages its infrastructure.
   *
   * @return the role's ARN
   */
  public Optional<String> infrastructureRoleArn() {
    return Optional.ofNullable(sdk().infrastructureRoleArn());
  }

  /**
   * Returns whether the gateway cannot be deleted.
   *
   * @return its deletion protection
   */
  public boolean isProtected() {
    return Boolean.TRUE.equals(sdk().deletionProtection());
  }

  /**
   * Returns the configuration, with the present number of load balancers.
   *
   * @return the SDK's model; empty for a gateway of another type
   */
  public Optional<DescribeGatewayAlbConfiguration> hostSharedAlb() {
    return Optional.ofNullable(sdk().configuration())
        .map(DescribeGatewayConfiguration::hostSharedAlb);
  }

  /**
   * Returns who can reach it.
   *
   * @return PUBLIC or PRIVATE
   */
  public Optional<OpenEnum<AccessType>> accessType() {
    return OpenEnum.parseNullable(AccessType.class, sdk().accessTypeAsString());
  }

  /**
   * Returns whether its infrastructure has its tags.
   *
   * @return GATEWAY or NONE
   */
  public Optional<OpenEnum<PropagateGatewayTags>> propagateTags() {
    return OpenEnum.parseNullable(PropagateGatewayTags.class, sdk().propagateTagsAsString());
  }

  /**
   * Returns the tags.
   *
   * @return values by key
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns when the gateway was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the gateway was last changed.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "Gateway[" + sdk().gatewayArn() + " " + sdk().statusAsString() + "]";
  }
}
