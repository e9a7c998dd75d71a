package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;

/**
 * A kernel parameter of a container, as of {@code sysctl}. Immutable and thread-safe.
 *
 * @param namespace the parameter, for example {@code net.core.somaxconn} (rule
 *     RegisterTaskDefinition/containerDefinitions.systemControls.namespace)
 * @param value its value
 */
public record SystemControl(String namespace, String value) {
  /**
   * Checks that no value is null.
   *
   * @param namespace the parameter
   * @param value its value
   */
  public SystemControl {
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(value, "value");
  }

  static SystemControl of(software.amazon.awssdk.services.ecs.model.SystemControl sdk) {
    return new SystemControl(SdkValues.text(sdk.namespace()), SdkValues.text(sdk.value()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.SystemControl toSdk() {
    return software.amazon.awssdk.services.ecs.model.SystemControl.builder()
        .namespace(namespace)
        .value(value)
        .build();
  }
}
