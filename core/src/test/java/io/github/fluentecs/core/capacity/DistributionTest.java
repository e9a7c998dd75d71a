package io.github.fluentecs.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  private static StrategyItem item(String provider, int weight, int base) {
    return StrategyItem.builder(CapacityProviderRef.of(provider)).weight(weight).base(base).build();
  }

  private static CapacityProviderStrategy ab(int weightA, int baseA, int weightB) {
    return CapacityProviderStrategy.of(item("A", weightA, baseA), item("B", weightB, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 10, 5, 5",
    "1, 0, 4, 10, 2, 8",
    "1, 2, 3, 10, 4, 6",
    "1, 5, 1, 3, 3, 0",
    "0, 2, 1, 5, 2, 3",
    "1, 0, 1, 3, 2, 1",
    "1, 0, 2, 1, 0, 1",
    "1, 1, 1, 0, 0, 0",
    "1000, 0, 1, 2147483647, 2145338309, 2145338"
  })
  void distribute_documentedVectors_areExact(
      int weightA, int baseA, int weightB, int tasks, int expectedA, int expectedB) {
    Distribution distribution = ab(weightA, baseA, weightB).distribute(tasks);

    assertThat(distribution.shares())
        .extracting(share -> share.capacityProvider().text(), Distribution.Share::tasks)
        .containsExactly(tuple("A", expectedA), tuple("B", expectedB));
    assertThat(distribution.tasksOn("B")).isEqualTo(expectedB);
    assertThat(distribution.tasksOn("C")).isZero();
  }

  @Test
  void distribute_equalFractions_goToTheFirst() {
    CapacityProviderStrategy three =
        CapacityProviderStrategy.of(item("A", 1, 0), item("B", 1, 0), item("C", 1, 0));

    assertThat(three.distribute(5).shares())
        .extracting(Distribution.Share::tasks)
        .containsExactly(2, 2, 1);
  }

  @Test
  void distribute_baseAndWeight_areToldApart() {
    assertThat(ab(1, 2, 3).distribute(10).shares())
        .containsExactly(
            new Distribution.Share(CapacityProviderRef.of("A"), 2, 2),
            new Distribution.Share(CapacityProviderRef.of("B"), 0, 6));
  }

  @Test
  void distribute_noWeightAtAll_isRefusedByTheRule() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ab(0, 5, 0).distribute(3))
        .withMessageContaining("CP-7");
    assertThatIllegalStateException()
        .isThrownBy(() -> CapacityProviderStrategy.of(item("A", 0, 1)).distribute(2))
        .withMessageContaining("CP-7");
    assertThat(CapacityProviderStrategy.of(item("A", 0, 1)).distribute(1).tasksOn("A"))
        .isEqualTo(1);
  }

  @Test
  void distribute_impossibleNumbers_areRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> CapacityProviderStrategy.of(item("A", 1, 1), item("B", 1, 1)).distribute(1))
        .withMessageContaining("CP-6");
    assertThatIllegalStateException()
        .isThrownBy(() -> ab(1001, 0, 1).distribute(1))
        .withMessageContaining("CP-5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ab(1, 0, 1).distribute(-1))
        .withMessageContaining("-1");
  }

  @Provide
  Arbitrary<CapacityProviderStrategy> strategies() {
    Arbitrary<List<Integer>> weights =
        Arbitraries.integers()
            .between(0, 1000)
            .list()
            .ofMinSize(1)
            .ofMaxSize(20)
            .filter(list -> list.stream().anyMatch(weight -> weight > 0));
    Arbitrary<Integer> base = Arbitraries.integers().between(0, 100_000);
    Arbitrary<Integer> position = Arbitraries.integers().between(0, 19);
    return Combinators.combine(weights, base, position)
        .as(
            (list, number, at) ->
                new CapacityProviderStrategy(
                    IntStream.range(0, list.size())
                        .mapToObj(
                            i -> item("P" + i, list.get(i), i == at % list.size() ? number : 0))
                        .toList()));
  }

  @Property
  void distribute_anyStrategy_placesEveryTask(
      @ForAll("strategies") CapacityProviderStrategy strategy, @ForAll @IntRange int tasks) {
    assertThat(strategy.distribute(tasks).tasks()).isEqualTo(tasks);
  }

  @Property
  void distribute_anyStrategy_fillsTheBaseFirst(
      @ForAll("strategies") CapacityProviderStrategy strategy,
      @ForAll @IntRange(max = 200_000) int tasks) {
    List<Distribution.Share> shares = strategy.distribute(tasks).shares();
    for (int i = 0; i < shares.size(); i++) {
      int base = strategy.items().get(i).base().orElse(0);
      assertThat(shares.get(i).base()).isEqualTo(Math.min(base, tasks));
    }
  }

  @Property
  void distribute_zeroWeight_getsNothingBeyondTheBase(
      @ForAll("strategies") CapacityProviderStrategy strategy, @ForAll @IntRange int tasks) {
    List<Distribution.Share> shares = strategy.distribute(tasks).shares();
    for (int i = 0; i < shares.size(); i++) {
      if (strategy.items().get(i).weight().orElse(0) == 0) {
        assertThat(shares.get(i).weighted()).isZero();
      }
    }
  }

  @Property
  void distribute_sameWeights_differByOneAtMostAndNeverForTheLater(
      @ForAll("strategies") CapacityProviderStrategy strategy, @ForAll @IntRange int tasks) {
    List<Distribution.Share> shares = strategy.distribute(tasks).shares();
    for (int i = 0; i < shares.size(); i++) {
      for (int j = i + 1; j < shares.size(); j++) {
        if (strategy.items().get(i).weight().equals(strategy.items().get(j).weight())) {
          assertThat(shares.get(i).weighted() - shares.get(j).weighted()).isBetween(0, 1);
        }
      }
    }
  }

  @Property
  void distribute_anyStrategy_followsTheLargestRemainders(
      @ForAll("strategies") CapacityProviderStrategy strategy,
      @ForAll @IntRange(max = 1_000_000) int tasks) {
    assertThat(
            strategy.distribute(tasks).shares().stream().map(Distribution.Share::weighted).toList())
        .isEqualTo(byDecimals(strategy, tasks));
  }

  /** The same rule in decimals of 30 digits, sorted rather than searched. */
  private static List<Integer> byDecimals(CapacityProviderStrategy strategy, int tasks) {
    int bases = strategy.items().stream().mapToInt(i -> i.base().orElse(0)).sum();
    BigDecimal rest = BigDecimal.valueOf(Math.max(0, tasks - bases));
    BigDecimal total =
        BigDecimal.valueOf(strategy.items().stream().mapToInt(i -> i.weight().orElse(0)).sum());
    List<BigDecimal> quotas =
        strategy.items().stream()
            .map(i -> rest.multiply(BigDecimal.valueOf(i.weight().orElse(0))))
            .map(product -> product.divide(total, 30, RoundingMode.DOWN))
            .toList();
    List<Integer> whole = new ArrayList<>(quotas.stream().map(BigDecimal::intValue).toList());
    int left = rest.intValue() - whole.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, whole.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> quotas.get(i).remainder(BigDecimal.ONE)).reversed())
        .limit(left)
        .forEach(i -> whole.set(i, whole.get(i) + 1));
    return whole;
  }
}
