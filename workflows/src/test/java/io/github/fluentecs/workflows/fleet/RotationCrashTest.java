package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.workflows.fleet.RotationWorld.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.KilledAtEveryStep;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies at each of its calls, and the same words are run again. */
class RotationCrashTest {
  private static final class Scenario implements KilledAtEveryStep.Scenario<RotationResult> {
    private final int machines;
    private final int budget;
    private final boolean first;
    private final RotationWorld world;
    private final long start;

    Scenario(int machines, boolean first) {
      this.machines = machines;
      this.budget = machines - 1;
      this.first = first;
      world = new RotationWorld(machines, 2 * machines);
      world.service("web", 6, r -> {});
      start = BudgetLog.now(world.simulator());
    }

    @Override
    public EcsSimulator simulator() {
      return world.simulator();
    }

    @Override
    public void advance(Duration time) {
      world.advance(time);
    }

    /** All but one, by a percentage, so that a size that was forgotten meanwhile would show. */
    @Override
    public Wait<RotationResult> words() {
      Rotation rotation = world.rotation().atOnce(Percent.of(70));
      return (first ? rotation.replacementsFirst() : rotation).atMost(Duration.ofHours(8)).build();
    }

    @Override
    public void check(Either<WaitFailure, RotationResult> end) {
      assertThat(end.isRight()).as("%s", end).isTrue();
      assertThat(world.amis()).as("machines").hasSize(machines).containsOnly(NEW);
      assertThat(world.group().terminated()).as("terminated").hasSize(machines);
      assertThat(world.group().desired()).as("kept").isEqualTo(machines);
      assertThat(world.tasksOf("web")).hasSize(6);
      BudgetLog log = BudgetLog.since(start, world.simulator());
      assertThat(log.mostDraining()).as("DRAINING at once").isLessThanOrEqualTo(budget);
      assertThat(log.leastActive())
          .as("ACTIVE")
          .isGreaterThanOrEqualTo(first ? machines : machines - budget);
      assertThat(log.drains()).as("drained").isEqualTo(machines);
      world.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void build_diesAtEachStep_sameWordsGoOnWithinTheBudget(boolean first) {
    assertThat(KilledAtEveryStep.run(() -> new Scenario(2, first))).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("campaign")
  void campaign_diesAtEachStep_sameWordsGoOnWithinTheBudget(boolean first) {
    assertThat(KilledAtEveryStep.run(() -> new Scenario(3, first))).isGreaterThan(60);
  }
}
