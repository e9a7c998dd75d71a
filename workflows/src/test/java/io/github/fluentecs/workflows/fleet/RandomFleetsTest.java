package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.workflows.fleet.RotationWorld.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The budget holds whatever the fleet, the words and the faults. */
class RandomFleetsTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("rotation.fleets", 12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void build_anyFleet_keepsTheBudgetAndTerminatesNothingThatHasTasks(long seed) {
    Random random = new Random(seed);
    int machines = 1 + random.nextInt(9);
    boolean isGrowingFirst = random.nextBoolean();
    Percent part = Percent.of(1 + random.nextInt(100));
    try (RotationWorld world = new RotationWorld(machines, 2 * machines)) {
      populate(world, random, machines);
      long start = BudgetLog.now(world.simulator());
      Rotation words = world.rotation().atOnce(part).leavingBlocked().atMost(Duration.ofHours(2));
      Rotation rotation = isGrowingFirst ? words.replacementsFirst() : words;
      rotation = random.nextBoolean() ? rotation.stoppingStandalone() : rotation;
      RotationPlan plan = world.get(rotation.plan());
      List<String> old =
          world.instances().stream().map(each -> each.containerInstanceArn()).toList();
      strike(world, random);

      Either<WaitFailure, RotationResult> end = world.await(rotation.build());
      world.simulator().faults().clear();

      BudgetLog log = BudgetLog.since(start, world.simulator());
      assertThat(log.mostDraining()).as("DRAINING").isLessThanOrEqualTo(plan.atOnce());
      assertThat(log.leastActive())
          .as("ACTIVE")
          .isGreaterThanOrEqualTo(isGrowingFirst ? machines : machines - plan.atOnce());
      assertThat(world.instances()).allMatch(each -> each.status().equals("ACTIVE"));
      assertThat(world.simulator().events().toString())
          .as("tasks lost with their machine")
          .doesNotContain("Host EC2");
      RotationResult result = end.getOrElseGet(RandomFleetsTest::unfinished);
      assertThat(result.replaced().size() + result.left().size()).isEqualTo(old.size());
      assertThat(world.amis().stream().filter(NEW::equals).count())
          .isGreaterThanOrEqualTo(result.replaced().size() - plan.atOnce());
    }
  }

  private static RotationResult unfinished(WaitFailure failure) {
    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    var blocker = ((WaitFailure.Impossible) failure).blocker();
    assertThat(blocker).as(blocker.message()).isInstanceOf(RotationFailure.Unfinished.class);
    return ((RotationFailure.Unfinished) blocker).result();
  }

  private static void populate(RotationWorld world, Random random, int machines) {
    int minimum = random.nextBoolean() ? 100 : 50;
    int maximum = minimum == 100 ? 100 + 50 * (1 + random.nextInt(2)) : 100;
    world.service(
        "web",
        random.nextInt(2 * machines),
        r ->
            r.deploymentConfiguration(
                c -> c.minimumHealthyPercent(minimum).maximumPercent(maximum)));
    if (random.nextBoolean()) {
      world.service("agent", 0, r -> r.desiredCount(null).schedulingStrategy("DAEMON"));
    }
    if (random.nextInt(4) == 0) {
      world.service(
          "stuck",
          1 + random.nextInt(3),
          r -> r.deploymentConfiguration(c -> c.minimumHealthyPercent(100).maximumPercent(125)));
    }
    if (random.nextInt(3) == 0) {
      world.run("batch", 1 + random.nextInt(3));
    }
    List<String> tasks = world.tasksOf("web");
    if (!tasks.isEmpty() && random.nextInt(3) == 0) {
      world
          .client()
          .updateTaskProtection(
              r ->
                  r.cluster("prod")
                      .tasks(tasks.get(0))
                      .protectionEnabled(true)
                      .expiresInMinutes(10 + random.nextInt(300)));
    }
  }

  private static void strike(RotationWorld world, Random random) {
    if (random.nextBoolean()) {
      world.simulator().faults().inject(Fault.serverError(), When.chance(random.nextDouble() / 20));
    }
    if (random.nextInt(3) == 0) {
      world.simulator().faults().inject(Fault.throttling(), When.chance(0.05));
    }
    world.group().failing(random.nextInt(3));
  }
}
