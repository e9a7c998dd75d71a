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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies at each of its calls, and the same words are run again. */
class RotationCrashTest {
  private static final int MACHINES = 3;
  private static final int BUDGET = 2;

  private static final class Scenario implements KilledAtEveryStep.Scenario<RotationResult> {
    private final RotationWorld world = new RotationWorld(MACHINES, 2 * MACHINES);
    private final boolean first;
    private final long start;

    Scenario(boolean first) {
      this.first = first;
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

    /** Two of three, so that a size that was forgotten meanwhile would show. */
    @Override
    public Wait<RotationResult> words() {
      Rotation rotation = world.rotation().atOnce(Percent.of(70));
      return (first ? rotation.replacementsFirst() : rotation).atMost(Duration.ofHours(8)).build();
    }

    @Override
    public void check(Either<WaitFailure, RotationResult> end) {
      assertThat(end.isRight()).as("%s", end).isTrue();
      assertThat(world.amis()).as("machines").hasSize(MACHINES).containsOnly(NEW);
      assertThat(world.group().terminated()).as("terminated").hasSize(MACHINES);
      assertThat(world.group().desired()).as("kept").isEqualTo(MACHINES);
      assertThat(world.tasksOf("web")).hasSize(6);
      BudgetLog log = BudgetLog.since(start, world.simulator());
      assertThat(log.mostDraining()).as("DRAINING at once").isLessThanOrEqualTo(BUDGET);
      assertThat(log.leastActive())
          .as("ACTIVE")
          .isGreaterThanOrEqualTo(first ? MACHINES : MACHINES - BUDGET);
      assertThat(log.drains()).as("drained").isEqualTo(MACHINES);
      world.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void build_diesAtEachStep_sameWordsGoOnWithinTheBudget(boolean first) {
    assertThat(KilledAtEveryStep.run(() -> new Scenario(first))).isGreaterThan(40);
  }
}
