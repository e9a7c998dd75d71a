package io.github.fluentecs.core.diff;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ECS says of a task definition where the registration says nothing. */
final class DefinitionDefaults {
  private static final Set<String> SAME_PORT = Set.of("awsvpc", "host");

  private DefinitionDefaults() {}

  static void complete(Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> platform = Trees.within(tree, "runtimePlatform");
    Trees.fill(platform, "cpuArchitecture", "X86_64");
    Trees.fill(platform, "operatingSystemFamily", "LINUX");
    Trees.fill(tree, "networkMode", "bridge");
    for (var container : Trees.items(tree, "containerDefinitions")) {
      container(container, String.valueOf(tree.get("networkMode")));
    }
    for (var volume : Trees.items(tree, "volumes")) {
      volume(volume);
    }
    Trees.fill(Trees.present(tree, "proxyConfiguration"), "type", "APPMESH");
  }

  private static void container(Map<String, @Nullable Object> container, String networkMode) {
    Trees.fill(container, "cpu", 0);
    Trees.fill(container, "essential", true);
    Trees.fill(container, "versionConsistency", "enabled");
    for (var port : Trees.items(container, "portMappings")) {
      port(port, networkMode);
    }
    Map<String, @Nullable Object> health = Trees.present(container, "healthCheck");
    Trees.fill(health, "interval", 30);
    Trees.fill(health, "timeout", 5);
    Trees.fill(health, "retries", 3);
    Trees.fill(health, "startPeriod", 0);
    Map<String, @Nullable Object> restart = Trees.present(container, "restartPolicy");
    Trees.fill(restart, "restartAttemptPeriod", 300);
  }

  /** Under {@code awsvpc} and {@code host}, the port of the host is that of the container. */
  private static void port(Map<String, @Nullable Object> port, String networkMode) {
    Trees.fill(port, "protocol", "tcp");
    Object containerPort = port.get("containerPort");
    if (containerPort == null) {
      return;
    }
    if (SAME_PORT.contains(networkMode)) {
      port.put("hostPort", containerPort);
    } else {
      Trees.fill(port, "hostPort", 0);
    }
  }

  private static void volume(Map<String, @Nullable Object> volume) {
    Trees.fill(Trees.present(volume, "dockerVolumeConfiguration"), "scope", "task");
    Map<String, @Nullable Object> efs = Trees.present(volume, "efsVolumeConfiguration");
    Trees.fill(efs, "rootDirectory", "/");
    Trees.fill(efs, "transitEncryption", "DISABLED");
    Trees.fill(Trees.within(efs, "authorizationConfig"), "iam", "DISABLED");
  }
}
