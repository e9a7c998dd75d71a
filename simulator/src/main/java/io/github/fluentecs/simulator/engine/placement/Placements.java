package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.Network;
import java.util.Collection;

/** Finds places for tasks: on container instances or on Fargate. */
public final class Placements {
  private final ActiveFaults faults;
  private final Network network;
  private final Ids ids;
  private final FargatePlaces fargate;

  public Placements(ActiveFaults faults, Network network, Ids ids) {
    this.faults = faults;
    this.network = network;
    this.ids = ids;
    this.fargate = new FargatePlaces(faults, network, ids);
  }

  public Placement within(LiveCluster cluster) {
    return on(cluster.instances().values());
  }

  public Placement on(Collection<LiveInstance> instances) {
    return new Placement(ids, this::suitability, instances);
  }

  /** Takes a chance on shortages of capacity. */
  public Suitability suitability(LaunchSpec spec) {
    return new Suitability(network, faults.shortage(Suitability.provider(spec)), spec);
  }

  public PlacementResult onFargate(LaunchSpec spec) {
    return fargate.choose(spec);
  }
}
