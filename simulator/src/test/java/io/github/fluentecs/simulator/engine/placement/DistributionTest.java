package io.github.fluentecs.simulator.engine.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.engine.call.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

class DistributionTest {

  static Stream<Arguments> vectors() {
    return Stream.of(
        Arguments.of(List.of(item(0, 1), item(0, 1)), 10, List.of(5, 5)),
        Arguments.of(List.of(item(0, 1), item(0, 4)), 10, List.of(2, 8)),
        Arguments.of(List.of(item(2, 1), item(0, 3)), 10, List.of(4, 6)),
        Arguments.of(List.of(item(5, 1), item(0, 1)), 3, List.of(3, 0)),
        Arguments.of(List.of(item(2, 0), item(0, 1)), 5, List.of(2, 3)),
        Arguments.of(List.of(item(0, 1), item(0, 1)), 3, List.of(2, 1)),
        Arguments.of(List.of(item(0, 1), item(0, 2), item(0, 4)), 10, List.of(1, 3, 6)),
        Arguments.of(List.of(item(0, 1)), 7, List.of(7)));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void split_strategy_givesTheBaseAndThenTheShares(
      List<CapacityProviderStrategyItem> strategy, int count, List<Integer> expected) {
    assertThat(Distribution.of(strategy).split(count)).isEqualTo(expected);
  }

  static Stream<List<CapacityProviderStrategyItem>> withoutWeight() {
    return Stream.of(List.of(item(0, 0)), List.of(item(1, 0), item(0, 0)));
  }

  @ParameterizedTest
  @MethodSource("withoutWeight")
  void of_itemsWithoutWeight_isRefused(List<CapacityProviderStrategyItem> strategy) {
    assertThatThrownBy(() -> Distribution.of(strategy))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("weight greater than zero");
  }

  @Test
  void next_growingFromNothing_fillsTheBaseAndThenByWeight() {
    Distribution distribution = Distribution.of(List.of(item(2, 1), item(0, 3)));

    assertThat(grow(distribution, 2, 10)).isEqualTo(List.of(4, 6));
  }

  @Property
  void split_anyStrategy_givesEveryTaskToSomeone(
      @ForAll("strategies") List<CapacityProviderStrategyItem> strategy,
      @ForAll @IntRange(max = 10_000) int count) {
    List<Integer> shares = Distribution.of(strategy).split(count);

    assertThat(shares).allMatch(share -> share >= 0);
    assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
  }

  @Property
  void next_anyStrategy_isNeverFarFromTheSplit(
      @ForAll("strategies") List<CapacityProviderStrategyItem> strategy,
      @ForAll @IntRange(min = 1, max = 200) int count) {
    Distribution distribution = Distribution.of(strategy);
    List<Integer> grown = grow(distribution, strategy.size(), count);
    List<Integer> split = distribution.split(count);

    assertThat(grown.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
    for (int i = 0; i < split.size(); i++) {
      assertThat(Math.abs(grown.get(i) - split.get(i))).isLessThan(split.size());
    }
  }

  @Provide
  Arbitrary<List<CapacityProviderStrategyItem>> strategies() {
    Arbitrary<Integer> weights = Arbitraries.integers().between(0, 1000);
    Arbitrary<Integer> bases = Arbitraries.integers().between(0, 20);
    return Combinators.combine(weights.list().ofMinSize(1).ofMaxSize(6), bases)
        .as(DistributionTest::strategy)
        .filter(items -> items.stream().anyMatch(item -> item.weight() > 0));
  }

  private static List<CapacityProviderStrategyItem> strategy(List<Integer> weights, int base) {
    List<CapacityProviderStrategyItem> items = new ArrayList<>();
    weights.forEach(weight -> items.add(item(items.isEmpty() ? base : 0, weight)));
    return items;
  }

  private static List<Integer> grow(Distribution distribution, int size, int count) {
    List<Integer> placed = new ArrayList<>(Collections.nCopies(size, 0));
    for (int i = 0; i < count; i++) {
      placed.set(distribution.next(placed), placed.get(distribution.next(placed)) + 1);
    }
    return placed;
  }

  private static CapacityProviderStrategyItem item(int base, int weight) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider("p")
        .base(base)
        .weight(weight)
        .build();
  }
}
