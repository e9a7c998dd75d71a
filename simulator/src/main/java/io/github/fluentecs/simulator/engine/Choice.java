package io.github.fluentecs.simulator.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Where a task goes, or why nowhere. */
record Choice(@Nullable Place place, @Nullable Failure reason) {
  static Choice of(Place place) {
    return new Choice(place, null);
  }

  static Choice none(Failure reason) {
    return new Choice(null, reason);
  }

  /** Why there is no place. */
  Failure failure() {
    return Objects.requireNonNull(reason, "there is a place");
  }
}
