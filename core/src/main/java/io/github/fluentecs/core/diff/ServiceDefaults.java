package io.github.fluentecs.core.diff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ECS says of a service where the request says nothing. */
final class ServiceDefaults {
  private static final String CONFIGURATION = "deploymentConfiguration";

  private ServiceDefaults() {}

  /** Says the defaults of members that one of the sides has. */
  static void complete(
      Map<String, @Nullable Object> tree,
      Map<String, @Nullable Object> otherSide,
      boolean isDaemon) {
    Map<String, Object> defaults =
        Map.of(
            "schedulingStrategy", "REPLICA",
            "desiredCount", 0,
            "healthCheckGracePeriodSeconds", 0,
            "propagateTags", "NONE",
            "platformVersion", "LATEST");
    defaults.forEach(
        (member, value) -> {
          if (tree.containsKey(member) || otherSide.containsKey(member)) {
            Trees.fill(tree, member, value);
          }
        });
    if (tree.containsKey("deploymentController") || otherSide.containsKey("deploymentController")) {
      Trees.fill(Trees.within(tree, "deploymentController"), "type", "ECS");
    }
    if (tree.containsKey(CONFIGURATION) || otherSide.containsKey(CONFIGURATION)) {
      deployment(Trees.within(tree, CONFIGURATION), isDaemon);
    }
    Map<String, @Nullable Object> network = Trees.present(tree, "networkConfiguration");
    Trees.fill(Trees.present(network, "awsvpcConfiguration"), "assignPublicIp", "DISABLED");
    for (var item : Trees.items(tree, "capacityProviderStrategy")) {
      Trees.fill(item, "base", 0);
      Trees.fill(item, "weight", 0);
    }
    volumes(Trees.items(tree, "volumeConfigurations"));
  }

  private static void deployment(Map<String, @Nullable Object> configuration, boolean isDaemon) {
    Trees.fill(configuration, "minimumHealthyPercent", isDaemon ? 0 : 100);
    Trees.fill(configuration, "maximumPercent", isDaemon ? 100 : 200);
    Trees.fill(configuration, "strategy", "ROLLING");
    Trees.fill(configuration, "bakeTimeInMinutes", 0);
  }

  private static void volumes(List<Map<String, @Nullable Object>> volumes) {
    for (var volume : volumes) {
      Trees.fill(Trees.present(volume, "managedEBSVolume"), "filesystemType", "xfs");
    }
  }
}
