package io.github.fluentecs.simulator.engine.defaults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;

/** The platform versions of Fargate, and the one behind LATEST. */
public final class PlatformDefaults {
  public static final String LATEST = "LATEST";
  private static final List<String> LINUX = List.of("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0");
  private static final List<String> WINDOWS = List.of("1.0.0");

  private PlatformDefaults() {}

  /** The version that a task runs on: the newest one for LATEST; null where none was given. */
  public static @Nullable String resolved(
      @Nullable String given, @Nullable RuntimePlatform platform) {
    if (given == null || !given.equalsIgnoreCase(LATEST)) {
      return given;
    }
    List<String> known = known(platform);
    return known.get(known.size() - 1);
  }

  /** The oldest first. */
  public static List<String> known(@Nullable RuntimePlatform platform) {
    return isWindows(platform) ? WINDOWS : LINUX;
  }

  public static boolean isWindows(@Nullable RuntimePlatform platform) {
    return platform != null
        && String.valueOf(platform.operatingSystemFamilyAsString()).startsWith("WINDOWS");
  }
}
