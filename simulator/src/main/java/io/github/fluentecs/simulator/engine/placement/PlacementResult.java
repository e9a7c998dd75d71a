package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.state.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Where a task goes, or why nowhere. */
public record PlacementResult(@Nullable Place place, @Nullable Failure reason) {
  static PlacementResult of(Place place) {
    return new PlacementResult(place, null);
  }

  static PlacementResult none(Failure reason) {
    return new PlacementResult(null, reason);
  }

  /** Why there is no place. */
  public Failure failure() {
    return Objects.requireNonNull(reason, "there is a place");
  }
}
