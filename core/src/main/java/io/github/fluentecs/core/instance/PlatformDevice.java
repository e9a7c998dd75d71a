package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.PlatformDeviceType;

/**
 * A device that a container instance registers. Immutable and thread-safe.
 *
 * @param id the device's id, on a GPU its UUID
 * @param type GPU or NEURON_DEVICE
 */
public record PlatformDevice(String id, OpenEnum<PlatformDeviceType> type) {
  /**
   * Checks that no value is null.
   *
   * @param id the device's id, on a GPU its UUID
   * @param type GPU or NEURON_DEVICE
   */
  public PlatformDevice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
  }

  /**
   * Makes a GPU.
   *
   * @param id its UUID
   * @return the device
   */
  public static PlatformDevice gpu(String id) {
    return new PlatformDevice(id, OpenEnum.of(PlatformDeviceType.GPU));
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the device
   */
  public static PlatformDevice of(software.amazon.awssdk.services.ecs.model.PlatformDevice sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new PlatformDevice(
        SdkValues.text(sdk.id()),
        OpenEnum.parse(PlatformDeviceType.class, SdkValues.text(sdk.typeAsString())));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.PlatformDevice toSdk() {
    return software.amazon.awssdk.services.ecs.model.PlatformDevice.builder()
        .id(id)
        .type(type.text())
        .build();
  }
}
