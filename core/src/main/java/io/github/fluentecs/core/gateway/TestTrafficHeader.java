package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.GatewayAlbTestTrafficRules;

/**
 * A header whose requests go to the new service revision during a progressive deployment. Immutable
 * and thread-safe.
 *
 * @param name the name of the header
 * @param values the values that mark test traffic
 */
public record TestTrafficHeader(String name, List<String> values) {
  /**
   * Copies the list.
   *
   * @param name the name of the header
   * @param values the values that mark test traffic
   */
  public TestTrafficHeader {
    Objects.requireNonNull(name, "name");
    values = Arguments.copyOf("values", values);
  }

  /**
   * Makes a header.
   *
   * @param name the name of the header
   * @param values the values that mark test traffic
   * @return the header
   */
  public static TestTrafficHeader of(String name, String... values) {
    return new TestTrafficHeader(name, Arguments.list("values", values));
  }

  static TestTrafficHeader of(GatewayAlbTestTrafficRules sdk) {
    return sdk.header() == null
        ? of("")
        : new TestTrafficHeader(SdkValues.text(sdk.header().name()), sdk.header().values());
  }

  GatewayAlbTestTrafficRules toSdk() {
    return GatewayAlbTestTrafficRules.builder()
        .header(header -> header.name(name).values(values))
        .build();
  }
}
