package io.github.fluentecs.simulator.engine.defaults;

import java.util.List;

/** What a caller asks for with {@code include}. */
public final class Included {
  private Included() {}

  /** The list, set even where it is empty; one that was not asked for is empty. */
  public static <T> List<T> list(boolean isAskedFor, List<T> all) {
    return isAskedFor ? List.copyOf(all) : List.of();
  }
}
