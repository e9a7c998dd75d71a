package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.fault.CapacityShortage;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.state.Place;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Finds capacity on Fargate: there is always some, unless a fault says otherwise. */
final class FargatePlaces {
  private static final String NO_CAPACITY =
      "Capacity is unavailable at this time. "
          + "Please try again later or in a different availability zone";

  private final ActiveFaults faults;
  private final Network network;
  private final Ids ids;

  FargatePlaces(ActiveFaults faults, Network network, Ids ids) {
    this.faults = faults;
    this.network = network;
    this.ids = ids;
  }

  PlacementResult choose(LaunchSpec spec) {
    CapacityShortage shortage = faults.shortage(provider(spec));
    List<Place> places =
        network.places(spec.subnets()).stream()
            .filter(place -> !shortage.strikes(place.zone()))
            .toList();
    return places.isEmpty()
        ? PlacementResult.none(Failure.builder().reason(shortage.reason(NO_CAPACITY)).build())
        : PlacementResult.of(places.get(ids.below(places.size())));
  }

  private static String provider(LaunchSpec spec) {
    return Optional.ofNullable(spec.template().capacityProviderName()).orElse("FARGATE");
  }
}
