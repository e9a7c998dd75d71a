package io.github.fluentecs.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.catalog.RuleBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Bounds of rules, each from both sides, and what a violation shows there. */
class RuleBoundsTest {
  /** What stands around a name in the overrides of one container, as JSON. */
  private static final int FRAME = "{'containerOverrides':[{'name':''}]}".length();

  static Stream<String> softIds() {
    return Actions.all().stream()
        .flatMap(action -> action.constraints().stream())
        .filter(constraint -> constraint.level() == Level.SOFT)
        .map(Constraint::id)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("softIds")
  void relaxing_oneRule_leavesEveryOtherInForce(String id) {
    RuleBook relaxed = RuleBook.standard().relaxing(id);

    assertThat(Actions.all())
        .flatExtracting(action -> action.constraints())
        .allSatisfy(
            constraint ->
                assertThat(relaxed.applies(constraint))
                    .isEqualTo(constraint.level() != Level.SOFT || !constraint.id().equals(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"web:0", "web:1", "web:9", "web:10", "web:19", "web:90", "web:99"})
  void check_revision_passes(String taskDefinition) {
    assertThat(violations(run().taskDefinition(taskDefinition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"web:/", "web::", "web:1/", "web:1:", "web:1a"})
  void check_noRevision_isRefused(String taskDefinition) {
    assertThat(violations(run().taskDefinition(taskDefinition)))
        .extracting(Violation::rule)
        .containsExactly("ID-6");
  }

  @Test
  void check_bases_onlyOneAboveZeroPasses() {
    assertThat(violations(run().capacityProviderStrategy(item("a", 0), item("b", 0)))).isEmpty();
    assertThat(violations(run().capacityProviderStrategy(item("a", 0), item("b", 100_000))))
        .isEmpty();
    assertThat(violations(run().capacityProviderStrategy(item("a", 1), item("b", 0)))).isEmpty();
    assertBase(1, "1", item("a", 1), item("b", 1));
    assertBase(0, "100001", item("a", 100_001), item("b", 0));
    assertBase(0, "-1", item("a", -1), item("b", 1));
  }

  private static void assertBase(
      int position, String given, CapacityProviderStrategyItem... items) {
    assertThat(violations(run().capacityProviderStrategy(items)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("CP-6");
              assertThat(violation.path())
                  .isEqualTo("capacityProviderStrategy[" + position + "].base");
              assertThat(violation.given()).isEqualTo(given);
            });
  }

  @Test
  void check_lengthOfOverrides_countsEachCharacterAsJson() {
    assertThat(violations(overridden(Repeat.letter(8192 - FRAME)))).isEmpty();
    assertLength(8193, Repeat.letter(8193 - FRAME));
    for (String escaped : List.of("\"", "\\", "\b", "\f", "\n", "\r", "\t")) {
      assertThat(violations(overridden(Repeat.letter(8190 - FRAME) + escaped))).isEmpty();
      assertLength(8193, Repeat.letter(8191 - FRAME) + escaped);
    }
    assertThat(violations(overridden(Repeat.letter(8186 - FRAME) + "\u001f"))).isEmpty();
    assertLength(8193, Repeat.letter(8187 - FRAME) + "\u001f");
    assertThat(violations(overridden(Repeat.letter(8191 - FRAME) + " "))).isEmpty();
  }

  private static void assertLength(int length, String name) {
    assertThat(violations(overridden(name)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("OV-1");
              assertThat(violation.given()).isEqualTo(length + " characters");
            });
  }

  @Test
  void check_brokenRule_showsWhatWasGiven() {
    assertThat(violations(RunTaskRequest.builder()))
        .extracting(Violation::given)
        .containsExactly("nothing");
    assertThat(violations(run().cluster(""))).extracting(Violation::given).containsExactly("''");
    assertThat(violations(run().count(11))).extracting(Violation::given).containsExactly("11");
  }

  private static List<Violation> violations(RunTaskRequest.Builder request) {
    return RuleBook.standard().check(request.build());
  }

  private static RunTaskRequest.Builder run() {
    return RunTaskRequest.builder().taskDefinition("web");
  }

  private static CapacityProviderStrategyItem item(String provider, int base) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(provider)
        .weight(1)
        .base(base)
        .build();
  }

  private static RunTaskRequest.Builder overridden(String container) {
    return run()
        .overrides(
            TaskOverride.builder()
                .containerOverrides(ContainerOverride.builder().name(container).build())
                .build());
  }
}
