package io.github.fluentecs.workflows.verify;

import java.util.Objects;

/**
 * A platform that an image is made for, as an image index names it. Immutable.
 *
 * @param os {@code linux} or {@code windows}
 * @param architecture {@code amd64} or {@code arm64}
 */
public record ImagePlatform(String os, String architecture) {
  /**
   * Checks that no component is null.
   *
   * @param os {@code linux} or {@code windows}
   * @param architecture {@code amd64} or {@code arm64}
   */
  public ImagePlatform {
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(architecture, "architecture");
  }

  /** Returns {@code linux/amd64}. */
  @Override
  public String toString() {
    return os + "/" + architecture;
  }
}
