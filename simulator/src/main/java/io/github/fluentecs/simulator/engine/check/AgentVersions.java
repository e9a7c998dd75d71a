package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Refusal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/** The versions of agents, and which of them can be updated. */
public final class AgentVersions {
  /** What an agent is that was updated, and one that does not tell its version. */
  public static final VersionInfo NEWEST =
      VersionInfo.builder()
          .agentVersion("1.98.0")
          .agentHash("0a1b2c3d")
          .dockerVersion("DockerVersion: 25.0.8")
          .build();

  private static final String NUMBERS = "\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}";

  private AgentVersions() {}

  /** Refuses an update from a version that is not known, the newest one, or too old. */
  public static void requireUpdatable(@Nullable String version) {
    if (version == null || !version.matches(NUMBERS)) {
      throw Refusal.of(
          "MissingVersionException",
          "Amazon ECS is unable to determine the current version of the Amazon ECS container agent"
              + " on the container instance and does not have enough information to proceed with an"
              + " update.");
    }
    if (isPreview(version) || compare(version, NEWEST.agentVersion()) >= 0) {
      throw Refusal.of(
          "NoUpdateAvailableException",
          "There is no update available for this Amazon ECS container agent.");
    }
  }

  /** From before the first release, and so without a way to the newest version. */
  private static boolean isPreview(String version) {
    return version.startsWith("0.");
  }

  private static int compare(String version, String other) {
    String[] left = version.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < left.length; i++) {
      int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
