package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/**
 * Takes the best of the instances that a task fits on: each strategy leaves those that it likes
 * best to the next one, and of those that are left the oldest is taken.
 */
public final class PlacementStrategies {
  private static final String ATTRIBUTE = "attribute:";
  private static final List<PlacementStrategy> DEFAULT =
      List.of(spread(ATTRIBUTE + "ecs.availability-zone"), spread("instanceId"));

  private final Ids ids;
  private final List<LiveInstance> all;

  /**
   * For the placement of one task.
   *
   * @param ids draws the random choices
   * @param all every instance that may get tasks at all; over these it spreads
   */
  PlacementStrategies(Ids ids, List<LiveInstance> all) {
    this.ids = ids;
    this.all = all;
  }

  private static PlacementStrategy spread(String field) {
    return PlacementStrategy.builder().type("spread").field(field).build();
  }

  /** Refuses a field that the strategy cannot be applied to. */
  public static void check(PlacementStrategy strategy) {
    switch (strategy.type()) {
      case BINPACK ->
          Checks.that(
              List.of("cpu", "memory").contains(String.valueOf(strategy.field())),
              "The field of the placement strategy binpack must be cpu or memory.");
      case SPREAD ->
          Checks.that(
              isPerInstance(strategy.field())
                  || String.valueOf(strategy.field()).matches(ATTRIBUTE + ".+"),
              "The field of the placement strategy spread must be instanceId, host or"
                  + " attribute:NAME.");
      case RANDOM -> {
        // Its field is not used.
      }
      default ->
          throw Refusal.invalidParameter("A placement strategy must be random, spread or binpack.");
    }
  }

  /** These, or those that count where a service or a task has none. */
  public static List<PlacementStrategy> orDefault(List<PlacementStrategy> strategies) {
    return strategies.isEmpty() ? DEFAULT : strategies;
  }

  private static boolean isPerInstance(@Nullable String field) {
    return "instanceId".equals(field) || "host".equals(field);
  }

  /** The best instance; null when there is none to choose from. */
  @Nullable LiveInstance best(LaunchSpec spec, List<LiveInstance> fitting) {
    List<LiveInstance> left = fitting;
    for (PlacementStrategy strategy : orDefault(spec.rules().strategies())) {
      if (left.size() > 1) {
        left = narrow(strategy, spec, left);
      }
    }
    return left.isEmpty() ? null : left.get(0);
  }

  private List<LiveInstance> narrow(
      PlacementStrategy strategy, LaunchSpec spec, List<LiveInstance> left) {
    return switch (strategy.type()) {
      case RANDOM -> List.of(left.get(ids.below(left.size())));
      case BINPACK -> least(left, resource(strategy.field()));
      default -> least(left, load(strategy.field(), spec));
    };
  }

  private static List<LiveInstance> least(
      List<LiveInstance> instances, ToLongFunction<LiveInstance> measure) {
    long least = Long.MAX_VALUE;
    List<LiveInstance> found = new ArrayList<>();
    for (LiveInstance instance : instances) {
      long measured = measure.applyAsLong(instance);
      if (measured < least) {
        least = measured;
        found.clear();
      }
      if (measured == least) {
        found.add(instance);
      }
    }
    return found;
  }

  /** How much of a resource an instance has left. */
  public static ToLongFunction<LiveInstance> resource(String field) {
    return field.equals("cpu")
        ? instance -> instance.resources().cpuLeft()
        : instance -> instance.resources().memoryLeft();
  }

  /** How many tasks of the group are on all instances that share the field's value. */
  private ToLongFunction<LiveInstance> load(String field, LaunchSpec spec) {
    String group = spec.template().group();
    if (isPerInstance(field)) {
      return instance -> count(instance, group);
    }
    String attribute = field.substring(ATTRIBUTE.length());
    Map<String, Long> loads = new HashMap<>();
    for (LiveInstance instance : all) {
      long count = count(instance, group);
      if (count > 0) {
        loads.merge(String.valueOf(instance.attribute(attribute)), count, Long::sum);
      }
    }
    return instance -> loads.getOrDefault(String.valueOf(instance.attribute(attribute)), 0L);
  }

  /** What instances share that are one to a spread by this field. */
  public static Function<LiveInstance, String> bucket(String field) {
    return isPerInstance(field)
        ? LiveInstance::id
        : instance -> String.valueOf(instance.attribute(field.substring(ATTRIBUTE.length())));
  }

  private static long count(LiveInstance instance, String group) {
    return instance.tasks().tally().wantedOf(group);
  }
}
