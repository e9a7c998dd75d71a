package io.github.fluentecs.simulator.engine.defaults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what is given, or else a default. */
final class Given {
  private Given() {}

  static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }

  /** The list as one that is set, so that an answer has {@code []} where it is empty. */
  static <T> List<T> list(List<T> given) {
    return List.copyOf(given);
  }
}
