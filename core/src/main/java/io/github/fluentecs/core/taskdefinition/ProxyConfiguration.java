package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ProxyConfigurationType;

/**
 * The container that is the App Mesh proxy of a task, and what goes through it, in the network mode
 * awsvpc (rule RegisterTaskDefinition/proxyConfiguration/mode). Immutable and thread-safe.
 */
@Value.Immutable
public interface ProxyConfiguration {
  /**
   * Returns the kind of proxy.
   *
   * @return APPMESH, the only one (rule RegisterTaskDefinition/proxyConfiguration.type); absent
   *     means the same
   */
  Optional<OpenEnum<ProxyConfigurationType>> type();

  /**
   * Returns the container that is the proxy.
   *
   * @return a container of the task (rule RegisterTaskDefinition/proxyConfiguration.containerName)
   */
  String containerName();

  /**
   * Returns the settings of the proxy.
   *
   * @return values by name, for example AppPorts (rule
   *     RegisterTaskDefinition/proxyConfiguration.properties)
   */
  Map<String, String> properties();

  /**
   * Makes an App Mesh proxy with the ports and the user that Envoy has in AWS's image: ingress
   * 15000, egress 15001, user 1337; calls to the endpoints for credentials and metadata are not
   * routed.
   *
   * @param containerName the container that is the proxy
   * @param appPorts the ports of the application
   * @return the configuration
   */
  static ProxyConfiguration appMesh(String containerName, int... appPorts) {
    Objects.requireNonNull(appPorts, "appPorts");
    return builder(containerName)
        .type(ProxyConfigurationType.APPMESH)
        .property("AppPorts", joined(appPorts))
        .property("ProxyIngressPort", "15000")
        .property("ProxyEgressPort", "15001")
        .property("EgressIgnoredPorts", "")
        .property("EgressIgnoredIPs", "169.254.170.2,169.254.169.254")
        .property("IgnoredUID", "1337")
        .build();
  }

  private static String joined(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /**
   * Starts a configuration.
   *
   * @param containerName the container that is the proxy
   * @return a builder
   */
  static Builder builder(String containerName) {
    return new Builder().containerName(containerName);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static ProxyConfiguration of(software.amazon.awssdk.services.ecs.model.ProxyConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder(SdkValues.text(sdk.containerName()))
        .type(OpenEnum.parseNullable(ProxyConfigurationType.class, sdk.typeAsString()))
        .properties(SdkValues.map(sdk.properties(), KeyValuePair::name, KeyValuePair::value))
        .build();
  }

  /**
   * Returns a copy that does not route what goes out to some ports.
   *
   * @param ports the ports
   * @return a copy
   */
  default ProxyConfiguration egressIgnoredPorts(int... ports) {
    Objects.requireNonNull(ports, "ports");
    return property("EgressIgnoredPorts", joined(ports));
  }

  /**
   * Returns a copy with a setting, which replaces one of the same name.
   *
   * @param name for example {@code IgnoredGID}
   * @param value its value
   * @return a copy
   */
  default ProxyConfiguration property(String name, String value) {
    Objects.requireNonNull(name, "name");
    return toBuilder().property(name, value).build();
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
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ProxyConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.ProxyConfiguration.builder()
        .type(type().map(OpenEnum::text).orElse(null))
        .containerName(containerName())
        .properties(SdkLists.mapOrNull(properties(), ContainerMembers::pair))
        .build();
  }

  /** Builds a {@link ProxyConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableProxyConfiguration.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder type(ProxyConfigurationType value) {
      return type(OpenEnum.of(value));
    }
  }
}
