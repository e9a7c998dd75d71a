package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;

/**
 * A line of a container's {@code /etc/hosts}. Immutable and thread-safe.
 *
 * @param hostname the host name
 * @param ipAddress its IP address
 */
public record HostEntry(String hostname, String ipAddress) {
  /**
   * Checks that no value is null.
   *
   * @param hostname the host name
   * @param ipAddress its IP address
   */
  public HostEntry {
    Objects.requireNonNull(hostname, "hostname");
    Objects.requireNonNull(ipAddress, "ipAddress");
  }

  static HostEntry of(software.amazon.awssdk.services.ecs.model.HostEntry sdk) {
    return new HostEntry(SdkValues.text(sdk.hostname()), SdkValues.text(sdk.ipAddress()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.HostEntry toSdk() {
    return software.amazon.awssdk.services.ecs.model.HostEntry.builder()
        .hostname(hostname)
        .ipAddress(ipAddress)
        .build();
  }
}
