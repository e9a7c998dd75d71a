package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * A resource that is there and fits. Immutable and thread-safe.
 *
 * @param <T> the typed view
 * @param value the resource
 * @param isCreated whether this run created it, or may have where an answer was lost; false where
 *     it was adopted
 * @param unseen members that were desired and that what is there does not show, so that they were
 *     not compared; none of what was created
 */
public record Ensured<T>(T value, boolean isCreated, List<String> unseen) {
  /**
   * Refuses nulls, and copies the list.
   *
   * @param value the resource
   * @param isCreated whether this run created it
   * @param unseen members that were not compared
   */
  public Ensured {
    Objects.requireNonNull(value, "value");
    unseen = Arguments.copyOf("unseen", unseen);
  }
}
