package io.github.fluentecs.workflows.verify;

import java.util.Set;

/**
 * Tells of container images. Implementations may block, are called from several threads, and answer
 * what fails instead of throwing it.
 */
@FunctionalInterface
public interface Images {
  /**
   * Asks for an image.
   *
   * @param image the reference in a container definition, {@code repository:tag} or {@code
   *     repository@digest}
   * @return the platforms that it is made for; empty where that is not known
   */
  Answer<Set<ImagePlatform>> image(String image);
}
