package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.UlimitName;

/**
 * A resource limit of a container's processes. Immutable and thread-safe.
 *
 * @param name the limit, for example nofile, the only one that Fargate lets change (rule
 *     RegisterTaskDefinition/containerDefinitions.ulimits.name)
 * @param softLimit the limit that applies; bytes, seconds or a count, depending on the name; -1
 *     means none
 * @param hardLimit the highest soft limit that a process can set; -1 means none
 */
public record Ulimit(OpenEnum<UlimitName> name, int softLimit, int hardLimit) {
  /**
   * Checks that no value is null.
   *
   * @param name the limit
   * @param softLimit the limit that applies
   * @param hardLimit the highest soft limit that a process can set
   */
  public Ulimit {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Makes a limit.
   *
   * @param name the limit
   * @param softLimit the limit that applies
   * @param hardLimit the highest soft limit that a process can set
   * @return the limit
   */
  public static Ulimit of(UlimitName name, int softLimit, int hardLimit) {
    Objects.requireNonNull(name, "name");
    return new Ulimit(OpenEnum.of(name), softLimit, hardLimit);
  }

  static Ulimit of(software.amazon.awssdk.services.ecs.model.Ulimit sdk) {
    return new Ulimit(
        OpenEnum.parse(UlimitName.class, SdkValues.text(sdk.nameAsString())),
        SdkValues.number(sdk.softLimit()),
        SdkValues.number(sdk.hardLimit()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.Ulimit toSdk() {
    return software.amazon.awssdk.services.ecs.model.Ulimit.builder()
        .name(name.text())
        .softLimit(softLimit)
        .hardLimit(hardLimit)
        .build();
  }
}
