package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** The defaults of task definitions. */
public final class TaskDefinitionDefaults {
  private TaskDefinitionDefaults() {}

  /** The registration with everything said. */
  public static RegisterTaskDefinitionRequest complete(RegisterTaskDefinitionRequest request) {
    String networkMode =
        Given.or(request.networkModeAsString(), networkMode(request.runtimePlatform()));
    return request.toBuilder()
        .networkMode(networkMode)
        .containerDefinitions(
            request.containerDefinitions().stream()
                .map(container -> ContainerDefaults.complete(container, networkMode))
                .toList())
        .volumes(request.volumes().stream().map(VolumeDefaults::complete).toList())
        .placementConstraints(Given.list(request.placementConstraints()))
        .tags(Given.list(request.tags()))
        .build();
  }

  private static String networkMode(@Nullable RuntimePlatform platform) {
    return PlatformDefaults.isWindows(platform) ? "default" : NetworkMode.BRIDGE.toString();
  }
}
