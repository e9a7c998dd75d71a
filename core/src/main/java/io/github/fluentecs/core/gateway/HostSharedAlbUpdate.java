package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.GatewayAlbDesyncMitigationMode;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayNetworkConfiguration;

/**
 * What an update changes of a gateway with shared Application Load Balancers; what is absent stays.
 * Immutable and thread-safe.
 */
@Value.Immutable
public interface HostSharedAlbUpdate {
  /**
   * Returns the security group of inbound traffic.
   *
   * @return a group's id; absent keeps it
   */
  Optional<String> inboundSecurityGroup();

  /**
   * Returns the web ACL of WAF.
   *
   * @return its ARN; absent keeps it
   */
  Optional<String> webAclArn();

  /**
   * Returns where access logs go.
   *
   * @return a bucket; absent keeps it
   */
  Optional<GatewayAccessLogs> accessLogs();

  /**
   * Returns the most load balancers.
   *
   * @return a number; absent keeps it
   */
  OptionalInt maxAlbCount();

  /**
   * Returns what is done about requests that may pose a risk.
   *
   * @return monitor, defensive or strictest (rule GW-6); absent keeps it
   */
  Optional<OpenEnum<GatewayAlbDesyncMitigationMode>> httpDesync();

  /**
   * Returns the header that marks test traffic.
   *
   * @return the header (rule GW-8); absent keeps it
   */
  Optional<TestTrafficHeader> testTrafficHeader();

  /**
   * Starts a change.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the change
   */
  static HostSharedAlbUpdate of(UpdateGatewayConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateGatewayAlbConfiguration alb = sdk.hostSharedAlb();
    if (alb == null) {
      return builder().build();
    }
    return builder()
        .inboundSecurityGroup(
            Optional.ofNullable(alb.networkConfiguration())
                .map(UpdateGatewayNetworkConfiguration::inboundSecurityGroup))
        .webAclArn(Optional.ofNullable(alb.webACLArn()))
        .accessLogs(Optional.ofNullable(alb.accessLogs()).map(GatewayAccessLogs::of))
        .maxAlbCount(SdkValues.optional(alb.maxAlbCount()))
        .httpDesync(
            OpenEnum.parseNullable(GatewayAlbDesyncMitigationMode.class, alb.httpDesyncAsString()))
        .testTrafficHeader(Optional.ofNullable(alb.testTrafficRules()).map(TestTrafficHeader::of))
        .build();
  }

  /**
   * Starts a configuration from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the change of a gateway's configuration that holds this one
   */
  default UpdateGatewayConfiguration toSdk() {
    return UpdateGatewayConfiguration.fromHostSharedAlb(
        alb -> {
          inboundSecurityGroup()
              .ifPresent(group -> alb.networkConfiguration(n -> n.inboundSecurityGroup(group)));
          alb.webACLArn(webAclArn().orElse(null))
              .accessLogs(accessLogs().map(GatewayAccessLogs::toSdk).orElse(null))
              .maxAlbCount(maxAlbCount().isPresent() ? maxAlbCount().getAsInt() : null)
              .httpDesync(httpDesync().map(OpenEnum::text).orElse(null))
              .testTrafficRules(testTrafficHeader().map(TestTrafficHeader::toSdk).orElse(null));
        });
  }

  /** Builds a {@link HostSharedAlbUpdate}. Not thread-safe. */
  final class Builder extends ImmutableHostSharedAlbUpdate.Builder {
    Builder() {}

    /**
     * Sets what is done about requests that may pose a risk.
     *
     * @param value the value
     * @return this builder
     */
    public Builder httpDesync(GatewayAlbDesyncMitigationMode value) {
      return httpDesync(OpenEnum.of(value));
    }
  }
}
