package io.github.fluentecs.simulator.engine.state;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Attribute;

/**
 * The network that tasks run in: three zones, and subnets. A subnet that an instance names as its
 * own is in the zone of that instance; others are given to zones in the order in which they are
 * first seen.
 */
public final class Network {
  public static final String VPC = "vpc-0123456789abcdef0";

  private static final String ZONES = "abc";

  private final String region;
  private int asked;
  private final Map<String, String> zones = new LinkedHashMap<>();

  public Network(String region) {
    this.region = region;
  }

  /** The zone with this index, counted on from the first when there are not so many. */
  public String zone(int index) {
    return region + ZONES.charAt(Math.floorMod(index, ZONES.length()));
  }

  /** The subnet of an instance in the zone that names none. */
  public String subnetOf(String zone) {
    String subnet = "subnet-0123456789abcdef" + zone.charAt(zone.length() - 1);
    zones.putIfAbsent(subnet, zone);
    return subnet;
  }

  /** Takes the subnet that an instance has for one of the zone that it has. */
  public void learn(List<Attribute> attributes) {
    Map<String, String> values = new HashMap<>();
    attributes.forEach(attribute -> values.put(attribute.name(), attribute.value()));
    String subnet = values.get("ecs.subnet-id");
    String zone = values.get("ecs.availability-zone");
    if (subnet != null && zone != null) {
      zones.put(subnet, zone);
    }
  }

  /** Those of the subnets that are in the zone. */
  public List<String> subnetsIn(String zone, List<String> subnets) {
    return subnets.stream().filter(subnet -> zoneOf(subnet).equals(zone)).toList();
  }

  String zoneOf(String subnet) {
    return zones.computeIfAbsent(subnet, key -> zone(asked++));
  }

  /** Every way to place something in the zones of the subnets, one for each subnet. */
  public List<Place> places(List<String> subnets) {
    return subnets.isEmpty()
        ? List.of(new Place(null, zone(0), null))
        : subnets.stream().map(subnet -> new Place(null, zoneOf(subnet), subnet)).toList();
  }
}
