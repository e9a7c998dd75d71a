package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.wire.Variation;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Rules that are skipped, since a member is absent or in order, would have had nothing to say. */
class SectionsTest {
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void check_anyRequest_findsWhatEachRuleAloneFinds(
      @ForAll("commands") Operation<?, ?, ?, ?, ?> sample, @ForAll long seed) {
    EcsRequest request = new Variation(seed, any -> true).of(sample.toSdk());

    assertThat(RuleBook.standard().check(request)).isEqualTo(oneByOne(sample.action(), request));
  }

  @Provide
  static Arbitrary<Operation<?, ?, ?, ?, ?>> commands() {
    return Arbitraries.of(FieldCoverageTest.samples());
  }

  @SuppressWarnings("unchecked") // the request is of the action that it was made for
  private static <Q extends EcsRequest> List<Violation> oneByOne(
      Action<Q, ?> action, EcsRequest request) {
    Rules.Builder<Q> all = Rules.of(action.requestType());
    for (Rule<Q> rule : action.rules().list()) {
      all.add(rule);
    }
    return all.build().check((Q) request, Set.of());
  }
}
