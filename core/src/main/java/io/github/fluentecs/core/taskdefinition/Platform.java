package io.github.fluentecs.core.taskdefinition;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/**
 * What a task definition is for.
 *
 * @param fargate whether it asks to be checked against Fargate
 * @param windows whether it names a Windows
 * @param networkMode its network mode
 */
record Platform(boolean fargate, boolean windows, @Nullable String networkMode) {
  static Platform of(RegisterTaskDefinitionRequest request) {
    RuntimePlatform platform = request.runtimePlatform();
    String system = platform == null ? null : platform.operatingSystemFamilyAsString();
    return new Platform(
        request.requiresCompatibilitiesAsStrings().contains(Compatibility.FARGATE.toString()),
        system != null && system.startsWith("WINDOWS"),
        request.networkModeAsString());
  }

  boolean inMode(NetworkMode mode) {
    return mode.toString().equals(networkMode);
  }

  /** Tells whether containers have a network of the instance's own; so without a mode too. */
  boolean onBridge() {
    return !inMode(NetworkMode.AWSVPC) && !inMode(NetworkMode.HOST) && !inMode(NetworkMode.NONE);
  }
}
