package io.github.fluentecs.simulator.engine;

import java.util.List;

/** The network that tasks run in: three zones, and a zone for every subnet. */
final class Network {
  private static final String ZONES = "abc";

  private final String region;

  Network(String region) {
    this.region = region;
  }

  /** The zone with this index, counted on from the first when there are not so many. */
  String zone(int index) {
    return region + ZONES.charAt(Math.floorMod(index, ZONES.length()));
  }

  /** The zone of the first subnet; every subnet id has one zone for good. */
  String zoneOf(List<String> subnets) {
    return subnets.isEmpty() ? zone(0) : zone(subnets.get(0).hashCode());
  }
}
