package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.EnvironmentFileType;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/**
 * Converts the members that container definitions and overrides share for requests. Empty values
 * become null, which is not sent.
 */
public final class ContainerMembers {
  private ContainerMembers() {}

  /**
   * Returns environment variables.
   *
   * @param variables values by name
   * @return the SDK's models in the map's order, or null
   */
  public static @Nullable List<KeyValuePair> environment(Map<String, String> variables) {
    Arguments.requireEntries("variables", variables);
    return SdkLists.mapOrNull(variables, ContainerMembers::pair);
  }

  /**
   * Returns files of environment variables.
   *
   * @param arns ARNs of objects in S3
   * @return the SDK's models, or null
   */
  public static @Nullable List<EnvironmentFile> environmentFiles(List<String> arns) {
    Arguments.requireItems("arns", arns);
    return SdkLists.mapOrNull(
        arns, arn -> EnvironmentFile.builder().type(EnvironmentFileType.S3).value(arn).build());
  }

  static KeyValuePair pair(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }

  static Secret secret(String name, String place) {
    return Secret.builder().name(name).valueFrom(place).build();
  }
}
