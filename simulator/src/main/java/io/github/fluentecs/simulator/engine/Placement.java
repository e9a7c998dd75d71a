package io.github.fluentecs.simulator.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Finds an instance for a task, or says why there is none. */
final class Placement {
  private static final Failure EMPTY_PROVIDER =
      Failure.builder().reason("EMPTY CAPACITY PROVIDER").build();

  private final Region region;
  private final List<LiveInstance> candidates;

  Placement(Region region, LiveCluster cluster) {
    this(region, cluster.instances().values());
  }

  /** Of these instances, those that are ACTIVE. */
  Placement(Region region, Collection<LiveInstance> instances) {
    this.region = region;
    this.candidates = instances.stream().filter(LiveInstance::isActive).toList();
  }

  /** Whether the cluster has any instance that may get tasks. */
  boolean hasCandidates() {
    return !candidates.isEmpty();
  }

  Choice choose(LaunchSpec spec) {
    Demand demand = Demand.of(spec);
    String provider = spec.template().capacityProviderName();
    Shortage shortage = region.faults().shortage(provider == null ? "EC2" : provider);
    List<Verdict> verdicts =
        candidates.stream()
            .filter(instance -> provider == null || instance.isOf(provider))
            .map(instance -> verdict(instance, spec, demand, shortage))
            .toList();
    LiveInstance best =
        verdicts.stream()
            .filter(Verdict::fits)
            .map(Verdict::instance)
            .min(spread(spec))
            .orElse(null);
    return best == null
        ? Choice.none(provider != null && verdicts.isEmpty() ? EMPTY_PROVIDER : closest(verdicts))
        : Choice.of(new Place(best, best.zone(), null));
  }

  private static Verdict verdict(
      LiveInstance instance, LaunchSpec spec, Demand demand, Shortage shortage) {
    return shortage.strikes(instance.zone())
        ? new Verdict(instance, "RESOURCE:CPU", 2)
        : Verdict.of(instance, spec, demand);
  }

  private static Failure closest(List<Verdict> verdicts) {
    return verdicts.stream()
        .max(Comparator.comparingInt(Verdict::stage))
        .map(Verdict::toFailure)
        .orElseGet(() -> Failure.builder().reason("NO ACTIVE INSTANCES").build());
  }

  /** Fewest of the group in the zone, then fewest of the group on the instance. */
  private Comparator<LiveInstance> spread(LaunchSpec spec) {
    String group = spec.template().group();
    return Comparator.comparingLong((LiveInstance instance) -> inZone(instance.zone(), group))
        .thenComparingLong(instance -> onInstance(instance, group));
  }

  private long inZone(String zone, String group) {
    return candidates.stream()
        .filter(instance -> instance.zone().equals(zone))
        .mapToLong(instance -> onInstance(instance, group))
        .sum();
  }

  private static long onInstance(LiveInstance instance, String group) {
    return instance.tasks().all().stream()
        .filter(LiveTask::isWanted)
        .filter(task -> group.equals(task.spec().template().group()))
        .count();
  }

  /**
   * How far an instance came.
   *
   * @param reason what it failed on; null when the task fits
   * @param stage how many checks it passed
   */
  private record Verdict(LiveInstance instance, @Nullable String reason, int stage) {
    static Verdict of(LiveInstance instance, LaunchSpec spec, Demand demand) {
      if (!instance.isAgentConnected()) {
        return new Verdict(instance, "AGENT", 0);
      }
      if (spec.isAwsvpc() && instance.attribute("ecs.capability.task-eni") == null) {
        return new Verdict(instance, "ATTRIBUTE", 1);
      }
      String missing = instance.resources().missing(demand);
      return missing == null
          ? new Verdict(instance, null, 3)
          : new Verdict(instance, "RESOURCE:" + missing, 2);
    }

    boolean fits() {
      return reason == null;
    }

    Failure toFailure() {
      return Failure.builder().arn(instance.arn()).reason(reason).build();
    }
  }
}
