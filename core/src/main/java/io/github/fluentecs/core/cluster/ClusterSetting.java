package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;

/**
 * A setting of a cluster, which overrides the account's setting of the same name. Immutable and
 * thread-safe.
 *
 * @param name the setting's name; {@code containerInsights} is the only one
 * @param value its value
 */
public record ClusterSetting(OpenEnum<ClusterSettingName> name, OpenEnum<ContainerInsights> value) {
  /**
   * Checks that no value is null.
   *
   * @param name the setting's name; {@code containerInsights} is the only one
   * @param value its value
   */
  public ClusterSetting {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Turns Container Insights on or off.
   *
   * @param value what is collected
   * @return the setting
   */
  public static ClusterSetting containerInsights(ContainerInsights value) {
    return new ClusterSetting(
        OpenEnum.of(ClusterSettingName.CONTAINER_INSIGHTS), OpenEnum.of(value));
  }

  /**
   * Makes a setting of any name and value.
   *
   * @param name as ECS spells it
   * @param value as ECS spells it
   * @return the setting
   */
  public static ClusterSetting of(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    return new ClusterSetting(
        OpenEnum.parse(ClusterSettingName.class, name),
        OpenEnum.parse(ContainerInsights.class, value));
  }

  static ClusterSetting of(software.amazon.awssdk.services.ecs.model.ClusterSetting sdk) {
    return of(
        Objects.requireNonNullElse(sdk.nameAsString(), ""),
        Objects.requireNonNullElse(sdk.value(), ""));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.ClusterSetting toSdk() {
    return software.amazon.awssdk.services.ecs.model.ClusterSetting.builder()
        .name(name.text())
        .value(value.text())
        .build();
  }

  static @Nullable List<software.amazon.awssdk.services.ecs.model.ClusterSetting> toSdkOrNull(
      List<ClusterSetting> settings) {
    return SdkLists.mapOrNull(settings, ClusterSetting::toSdk);
  }
}
