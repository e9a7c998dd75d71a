package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/**
 * The condition that another container of the task must reach before a container starts. Immutable
 * and thread-safe.
 *
 * @param containerName the other container
 * @param condition START, COMPLETE, SUCCESS or HEALTHY
 */
public record ContainerDependency(String containerName, OpenEnum<ContainerCondition> condition) {
  /**
   * Checks that no value is null.
   *
   * @param containerName the other container
   * @param condition START, COMPLETE, SUCCESS or HEALTHY
   */
  public ContainerDependency {
    Objects.requireNonNull(containerName, "containerName");
    Objects.requireNonNull(condition, "condition");
  }

  /**
   * Makes a dependency on another container.
   *
   * @param containerName the other container
   * @param condition START, COMPLETE, SUCCESS or HEALTHY
   * @return the dependency
   */
  public static ContainerDependency of(String containerName, ContainerCondition condition) {
    Objects.requireNonNull(condition, "condition");
    return new ContainerDependency(containerName, OpenEnum.of(condition));
  }

  static ContainerDependency of(software.amazon.awssdk.services.ecs.model.ContainerDependency sdk) {
    return new ContainerDependency(
        SdkValues.text(sdk.containerName()),
        OpenEnum.parse(ContainerCondition.class, SdkValues.text(sdk.conditionAsString())));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.ContainerDependency toSdk() {
    return software.amazon.awssdk.services.ecs.model.ContainerDependency.builder()
        .containerName(containerName)
        .condition(condition.text())
        .build();
  }
}
