package io.github.fluentecs.simulator.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The network that tasks run in: three zones, and subnets that are given to zones in the order in
 * which they are first seen.
 */
final class Network {
  private static final String ZONES = "abc";

  private final String region;
  private final Map<String, String> zones = new LinkedHashMap<>();

  Network(String region) {
    this.region = region;
  }

  /** The zone with this index, counted on from the first when there are not so many. */
  String zone(int index) {
    return region + ZONES.charAt(Math.floorMod(index, ZONES.length()));
  }

  String zoneOf(String subnet) {
    return zones.computeIfAbsent(subnet, key -> zone(zones.size()));
  }

  /** Every way to place something in the zones of the subnets, one for each subnet. */
  List<Place> places(List<String> subnets) {
    return subnets.isEmpty()
        ? List.of(new Place(null, zone(0), null))
        : subnets.stream().map(subnet -> new Place(null, zoneOf(subnet), subnet)).toList();
  }
}
