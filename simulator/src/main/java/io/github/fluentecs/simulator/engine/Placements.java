package io.github.fluentecs.simulator.engine;

import java.util.Collection;

/** Finds places for tasks: on container instances or on Fargate. */
final class Placements {
  private final ActiveFaults faults;
  private final Network network;
  private final Ids ids;
  private final FargatePlaces fargate;

  Placements(ActiveFaults faults, Network network, Ids ids) {
    this.faults = faults;
    this.network = network;
    this.ids = ids;
    this.fargate = new FargatePlaces(faults, network, ids);
  }

  Placement within(LiveCluster cluster) {
    return on(cluster.instances().values());
  }

  Placement on(Collection<LiveInstance> instances) {
    return new Placement(ids, this::suitability, instances);
  }

  /** Takes a chance on shortages of capacity. */
  Suitability suitability(LaunchSpec spec) {
    return new Suitability(network, faults.shortage(Suitability.provider(spec)), spec);
  }

  Choice onFargate(LaunchSpec spec) {
    return fargate.choose(spec);
  }
}
