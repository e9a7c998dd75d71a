package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ServiceConnectTestTrafficHeaderMatchRules;
import software.amazon.awssdk.services.ecs.model.ServiceConnectTestTrafficHeaderRules;

/**
 * A header of HTTP whose requests are test traffic. Immutable and thread-safe.
 *
 * @param name the name of the header
 * @param exactValue the value that it must have; absent means any
 */
public record ServiceConnectTestHeader(String name, Optional<String> exactValue) {
  /**
   * Checks that no value is null.
   *
   * @param name the name of the header
   * @param exactValue the value that it must have; absent means any
   */
  public ServiceConnectTestHeader {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(exactValue, "exactValue");
  }

  /**
   * Makes a header with one value.
   *
   * @param name the name of the header
   * @param exactValue the value that it must have
   * @return the header
   */
  public static ServiceConnectTestHeader of(String name, String exactValue) {
    Objects.requireNonNull(exactValue, "exactValue");
    return new ServiceConnectTestHeader(name, Optional.of(exactValue));
  }

  static ServiceConnectTestHeader of(ServiceConnectTestTrafficHeaderRules sdk) {
    return new ServiceConnectTestHeader(
        SdkValues.text(sdk.name()),
        Optional.ofNullable(sdk.value()).map(ServiceConnectTestTrafficHeaderMatchRules::exact));
  }

  ServiceConnectTestTrafficHeaderRules toSdk() {
    var header = ServiceConnectTestTrafficHeaderRules.builder().name(name);
    exactValue.ifPresent(exact -> header.value(value -> value.exact(exact)));
    return header.build();
  }
}
