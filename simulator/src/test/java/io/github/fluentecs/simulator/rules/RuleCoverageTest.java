package io.github.fluentecs.simulator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shared rule of the reference has a row, or a reason to have none. */
class RuleCoverageTest {
  private static final List<Supplier<RuleTable>> TABLES =
      List.of(
          CapacityProviderRulesTest::new,
          CapacityRulesTest::new,
          ClusterRulesTest::new,
          ContainerRulesTest::new,
          CreateServiceRulesTest::new,
          DeploymentRulesTest::new,
          InstanceRulesTest::new,
          MandatoryClusterRulesTest::new,
          OverrideRulesTest::new,
          PlacementRulesTest::new,
          ProtectionRulesTest::new,
          ServiceRulesTest::new,
          ServiceTrafficRulesTest::new,
          TagRulesTest::new,
          TaskDefinitionRulesTest::new,
          TaskRulesTest::new,
          TaskSetRulesTest::new,
          VolumeRulesTest::new);

  /** How many rules each family has. */
  private static final Map<String, Integer> FAMILIES =
      Map.ofEntries(
          Map.entry("ID", 6),
          Map.entry("NM", 11),
          Map.entry("TG", 7),
          Map.entry("AT", 4),
          Map.entry("CP", 16),
          Map.entry("NW", 6),
          Map.entry("LB", 7),
          Map.entry("SR", 4),
          Map.entry("RL", 1),
          Map.entry("DC", 8),
          Map.entry("PL", 7),
          Map.entry("OV", 8),
          Map.entry("AS", 8));

  /** Rules that refuse nothing, or nothing that can be told here. */
  private static final Map<String, String> WITHOUT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("NM-4", "sums up others"),
              Map.entry("NM-5", "a default"),
              Map.entry("NM-9", "no rule for the text"),
              Map.entry("CP-2", "a default"),
              Map.entry("TG-7", "accepted, as seen"),
              Map.entry("CP-15", "advice"),
              Map.entry("CP-16", "history"),
              Map.entry("NW-3", "there are no VPCs here"),
              Map.entry("NW-5", "doubtful, not enforced"),
              Map.entry("LB-7", "allows"),
              Map.entry("PL-6", "a default"),
              Map.entry("AS-4", "history")));

  @Test
  void everyRule_hasARowOrAReason() {
    Set<String> covered =
        TABLES.stream()
            .map(Supplier::get)
            .flatMap(RuleCoverageTest::ids)
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> all =
        FAMILIES.entrySet().stream()
            .flatMap(
                family ->
                    IntStream.rangeClosed(1, family.getValue())
                        .mapToObj(number -> family.getKey() + "-" + number))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(covered).doesNotContainAnyElementsOf(WITHOUT.keySet());
    covered.addAll(WITHOUT.keySet());
    assertThat(covered).containsAll(all);
  }

  private static Stream<String> ids(RuleTable table) {
    List<String> ids = table.rules().map(rule -> rule.id().split("[ ,]", 2)[0]).toList();
    table.close();
    return ids.stream();
  }
}
