package io.github.fluentecs.simulator.engine;

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

  Choice choose(LaunchSpec spec) {
    Shortage shortage = faults.shortage(provider(spec));
    List<Place> places =
        network.places(spec.subnets()).stream()
            .filter(place -> !shortage.strikes(place.zone()))
            .toList();
    return places.isEmpty()
        ? Choice.none(Failure.builder().reason(NO_CAPACITY).build())
        : Choice.of(places.get(ids.below(places.size())));
  }

  private static String provider(LaunchSpec spec) {
    return Optional.ofNullable(spec.template().capacityProviderName()).orElse("FARGATE");
  }
}
