package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.placement.PlacementStrategies;
import io.github.fluentecs.simulator.engine.scheduler.TerminationOrder.Preference;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/**
 * Which of a service's tasks go first, by its placement strategies: a spread takes from where most
 * are, a binpack from the instance that has most left, so that others stay full.
 */
final class TerminationStrategies {
  private TerminationStrategies() {}

  static List<Preference<ClassifiedTask>> of(List<PlacementStrategy> strategies) {
    return PlacementStrategies.orDefault(strategies).stream()
        .flatMap(TerminationStrategies::of)
        .toList();
  }

  private static Stream<Preference<ClassifiedTask>> of(PlacementStrategy strategy) {
    return switch (strategy.type()) {
      case SPREAD -> Stream.of(Preference.crowd(each -> bucket(each, strategy.field())));
      case BINPACK -> {
        ToLongFunction<LiveInstance> left = PlacementStrategies.resource(strategy.field());
        yield Stream.of(Preference.most(each -> left(each, left)));
      }
      default -> Stream.of();
    };
  }

  private static String bucket(ClassifiedTask each, String field) {
    LiveInstance instance = each.task().instance();
    return instance == null ? "" : PlacementStrategies.bucket(field).apply(instance);
  }

  private static long left(ClassifiedTask each, ToLongFunction<LiveInstance> measure) {
    LiveInstance instance = each.task().instance();
    return instance == null ? 0 : measure.applyAsLong(instance);
  }
}
