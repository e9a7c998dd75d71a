package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.GatewayAlbDesyncMitigationMode;
import software.amazon.awssdk.services.ecs.model.GatewayAlbProtocol;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbIpAddressType;
import software.amazon.awssdk.services.ecs.model.GatewayElbNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbScheme;
import software.amazon.awssdk.services.ecs.model.HostSharedAlbConfiguration;

/**
 * How a gateway routes: Application Load Balancers that services share, told apart by host.
 * Immutable and thread-safe.
 */
@Value.Immutable
public interface HostSharedAlb {
  /**
   * Returns the subnets of the load balancers.
   *
   * @return subnet ids; none means those of the default VPC
   */
  List<String> subnets();

  /**
   * Returns the security group of inbound traffic.
   *
   * @return the id of a group of one's own, for which the gateway makes no rules; absent means that
   *     it makes them
   */
  Optional<String> inboundSecurityGroup();

  /**
   * Returns the kind of addresses.
   *
   * @return ipv4, dualstack or dualstack-without-public-ipv4 (rule GW-4); absent means dualstack
   */
  Optional<OpenEnum<GatewayElbIpAddressType>> ipAddressType();

  /**
   * Returns whether the load balancers are reached from the internet.
   *
   * @return internet-facing or internal (rule GW-5); absent means internet-facing
   */
  Optional<OpenEnum<GatewayElbScheme>> scheme();

  /**
   * Returns the web ACL of WAF.
   *
   * @return its ARN; absent means none
   */
  Optional<String> webAclArn();

  /**
   * Returns where access logs go.
   *
   * @return a bucket; absent means nowhere
   */
  Optional<GatewayAccessLogs> accessLogs();

  /**
   * Returns the port of the listeners.
   *
   * @return 443 (rule GW-2), which absent means too
   */
  OptionalInt port();

  /**
   * Returns the protocol of the listeners.
   *
   * @return HTTPS (rule GW-3), which absent means too
   */
  Optional<OpenEnum<GatewayAlbProtocol>> protocol();

  /**
   * Returns the most load balancers.
   *
   * @return a number; absent means 10
   */
  OptionalInt maxAlbCount();

  /**
   * Returns what is done about requests that may pose a risk.
   *
   * @return monitor, defensive or strictest (rule GW-6); absent means defensive
   */
  Optional<OpenEnum<GatewayAlbDesyncMitigationMode>> httpDesync();

  /**
   * Returns the header that marks test traffic.
   *
   * @return the header (rule GW-8); absent means none
   */
  Optional<TestTrafficHeader> testTrafficHeader();

  /**
   * Makes a configuration with ECS's defaults for everything.
   *
   * @return the configuration
   */
  static HostSharedAlb withDefaults() {
    return builder().build();
  }

  /**
   * Starts a configuration.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model, or null
   * @return the load balancers; with defaults for null
   */
  static HostSharedAlb of(@Nullable GatewayConfiguration sdk) {
    HostSharedAlbConfiguration alb = sdk == null ? null : sdk.hostSharedAlb();
    if (alb == null) {
      return withDefaults();
    }
    Builder copy =
        builder()
            .scheme(OpenEnum.parseNullable(GatewayElbScheme.class, alb.schemeAsString()))
            .webAclArn(Optional.ofNullable(alb.webACLArn()))
            .accessLogs(Optional.ofNullable(alb.accessLogs()).map(GatewayAccessLogs::of))
            .port(SdkValues.optional(alb.port()))
            .protocol(OpenEnum.parseNullable(GatewayAlbProtocol.class, alb.protocolAsString()))
            .maxAlbCount(SdkValues.optional(alb.maxAlbCount()))
            .httpDesync(
                OpenEnum.parseNullable(
                    GatewayAlbDesyncMitigationMode.class, alb.httpDesyncAsString()))
            .testTrafficHeader(
                Optional.ofNullable(alb.testTrafficRules()).map(TestTrafficHeader::of));
    GatewayElbNetworkConfiguration network = alb.networkConfiguration();
    return network == null ? copy.build() : on(network, copy).build();
  }

  private static Builder on(GatewayElbNetworkConfiguration network, Builder copy) {
    return copy.subnets(network.subnets())
        .inboundSecurityGroup(Optional.ofNullable(network.inboundSecurityGroup()))
        .ipAddressType(
            OpenEnum.parseNullable(GatewayElbIpAddressType.class, network.ipAddressTypeAsString()));
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
   * @return the configuration of a gateway that holds this one
   */
  default GatewayConfiguration toSdk() {
    return GatewayConfiguration.fromHostSharedAlb(
        alb ->
            alb.networkConfiguration(network())
                .scheme(scheme().map(OpenEnum::text).orElse(null))
                .webACLArn(webAclArn().orElse(null))
                .accessLogs(accessLogs().map(GatewayAccessLogs::toSdk).orElse(null))
                .port(port().isPresent() ? port().getAsInt() : null)
                .protocol(protocol().map(OpenEnum::text).orElse(null))
                .maxAlbCount(maxAlbCount().isPresent() ? maxAlbCount().getAsInt() : null)
                .httpDesync(httpDesync().map(OpenEnum::text).orElse(null))
                .testTrafficRules(testTrafficHeader().map(TestTrafficHeader::toSdk).orElse(null)));
  }

  private @Nullable GatewayElbNetworkConfiguration network() {
    return subnets().isEmpty() && inboundSecurityGroup().isEmpty() && ipAddressType().isEmpty()
        ? null
        : GatewayElbNetworkConfiguration.builder()
            .subnets(SdkLists.orNull(subnets()))
            .inboundSecurityGroup(inboundSecurityGroup().orElse(null))
            .ipAddressType(ipAddressType().map(OpenEnum::text).orElse(null))
            .build();
  }

  /** Builds a {@link HostSharedAlb}. Not thread-safe. */
  final class Builder extends ImmutableHostSharedAlb.Builder {
    Builder() {}

    /**
     * Sets the kind of addresses.
     *
     * @param value the value
     * @return this builder
     */
    public Builder ipAddressType(GatewayElbIpAddressType value) {
      return ipAddressType(OpenEnum.of(value));
    }

    /**
     * Sets whether the load balancers are reached from the internet.
     *
     * @param value the value
     * @return this builder
     */
    public Builder scheme(GatewayElbScheme value) {
      return scheme(OpenEnum.of(value));
    }

    /**
     * Sets the protocol of the listeners.
     *
     * @param value the value
     * @return this builder
     */
    public Builder protocol(GatewayAlbProtocol value) {
      return protocol(OpenEnum.of(value));
    }

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
