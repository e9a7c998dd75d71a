package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.Place;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Finds an instance for a task, or says why there is none. */
public final class Placement {
  private static final Failure EMPTY_PROVIDER =
      Failure.builder().reason("EMPTY CAPACITY PROVIDER").build();
  private static final Failure NO_INSTANCES =
      Failure.builder().reason("NO ACTIVE INSTANCES").build();

  private final Ids ids;
  private final Function<LaunchSpec, Suitability> suitability;
  private final List<LiveInstance> registered;
  private final List<LiveInstance> candidates;

  /**
   * On those of some instances that are ACTIVE.
   *
   * @param ids for choices by chance
   * @param suitability judges instances for tasks of a spec
   */
  Placement(
      Ids ids, Function<LaunchSpec, Suitability> suitability, Collection<LiveInstance> instances) {
    this.ids = ids;
    this.suitability = suitability;
    this.registered =
        instances.stream()
            .filter(instance -> instance.status() != InstanceStatus.INACTIVE)
            .toList();
    this.candidates = instances.stream().filter(LiveInstance::isActive).toList();
  }

  /** Whether the cluster has any instance that may get tasks. */
  public boolean hasCandidates() {
    return !candidates.isEmpty();
  }

  public PlacementResult choose(LaunchSpec spec) {
    String provider = spec.template().capacityProviderName();
    Suitability judge = suitability.apply(spec);
    List<InstanceFit> fits =
        candidates.stream()
            .filter(instance -> provider == null || instance.isOf(provider))
            .map(judge::judge)
            .toList();
    List<LiveInstance> fitting =
        fits.stream().filter(InstanceFit::fits).map(InstanceFit::instance).toList();
    LiveInstance best = new PlacementStrategies(ids, candidates).best(spec, fitting);
    return best == null
        ? PlacementResult.none(isEmpty(provider) ? EMPTY_PROVIDER : closest(fits))
        : PlacementResult.of(new Place(best, best.zone(), null));
  }

  /** Whether no instance of the capacity provider is there at all. */
  private boolean isEmpty(@Nullable String provider) {
    return provider != null && registered.stream().noneMatch(instance -> instance.isOf(provider));
  }

  private static Failure closest(List<InstanceFit> fits) {
    return fits.stream()
        .max(Comparator.comparing(InstanceFit::criterion))
        .map(InstanceFit::toFailure)
        .orElse(NO_INSTANCES);
  }
}
