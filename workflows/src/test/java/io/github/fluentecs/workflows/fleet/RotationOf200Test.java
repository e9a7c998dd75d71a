package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.workflows.fleet.RotationWorld.NEW;
import static io.github.fluentecs.workflows.fleet.RotationWorld.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.WaitFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

/** 200 instances, a tenth of them at once, with protected tasks and a service that cannot drain. */
class RotationOf200Test {
  private static final int MACHINES = 200;
  private static final int BUDGET = 20;
  private static final Duration LIMIT = Duration.ofHours(8);

  @Test
  void replacementsFirst_tenPercent_tellsBeforeAndKeepsTheBudget() {
    tellsBeforeAndKeepsTheBudget(true);
  }

  @Test
  @Tag("campaign")
  void campaign_tenPercent_tellsBeforeAndKeepsTheBudget() {
    tellsBeforeAndKeepsTheBudget(false);
  }

  private static void tellsBeforeAndKeepsTheBudget(boolean isGrowingFirst) {
    try (RotationWorld world = new RotationWorld(MACHINES, MACHINES + BUDGET)) {
      world.pollingEvery(Duration.ofSeconds(30));
      world.service("web", 400, r -> {});
      world.service("agent", 0, r -> r.desiredCount(null).schedulingStrategy("DAEMON"));
      world.service(
          "stuck",
          3,
          r -> r.deploymentConfiguration(c -> c.minimumHealthyPercent(100).maximumPercent(125)));
      List<String> stuck = world.tasksOf("stuck");
      List<String> hosts = stuck.stream().map(world::hostOf).toList();
      List<String> held =
          world.tasksOf("web").stream()
              .filter(task -> !hosts.contains(world.hostOf(task)))
              .limit(3)
              .toList();
      world
          .client()
          .updateTaskProtection(
              r -> r.cluster("prod").tasks(held).protectionEnabled(true).expiresInMinutes(120));
      List<Task> batch = world.run("batch", 2);
      long start = BudgetLog.now(world.simulator());
      Instant began = world.simulator().time().now();
      Rotation words = world.rotation().atOnce(Percent.of(10)).atMost(LIMIT);
      Rotation rotation = (isGrowingFirst ? words.replacementsFirst() : words).stoppingStandalone();

      RotationPlan plan = world.get(rotation.plan());
      assertThat(plan.atOnce()).isEqualTo(BUDGET);
      assertThat(plan.instances()).hasSize(MACHINES);
      assertThat(plan.waves()).isEqualTo(10);
      assertThat(plan.blocked()).hasSize(1);
      assertThat(plan.protectedTasks())
          .extracting(each -> each.task().text())
          .containsExactlyInAnyOrderElementsOf(held);
      assertThat(plan.standalone())
          .extracting(each -> each.task().text())
          .containsExactlyInAnyOrderElementsOf(batch.stream().map(Task::taskArn).toList());
      WaitFailure refused = world.await(rotation.build()).getLeft();
      assertThat(refused.message()).contains("Nothing was changed", "stuck");
      assertThat(BudgetLog.now(world.simulator())).as("changes").isEqualTo(start);

      RotationResult result = world.get(rotation.leavingBlocked().build());

      int blocked = plan.blockedInstances().size();
      assertThat(blocked).isBetween(1, 3);
      assertThat(result.replaced()).hasSize(MACHINES - blocked);
      assertThat(result.left())
          .hasSize(blocked)
          .allMatch(left -> left.reason() == RotationLeft.Reason.BLOCKED);
      assertThat(result.unregistered()).isZero();
      assertThat(world.amis().stream().filter(OLD::equals)).hasSize(blocked);
      assertThat(world.amis().stream().filter(NEW::equals)).hasSize(MACHINES - blocked);
      assertThat(world.group().desired()).isEqualTo(MACHINES);
      assertThat(world.tasksOf("stuck")).isEqualTo(stuck);
      held.forEach(
          task ->
              assertThat(world.task(task).stoppingAt()).isAfter(began.plus(Duration.ofHours(2))));

      BudgetLog log = BudgetLog.since(start, world.simulator());
      assertThat(log.mostDraining()).as("DRAINING at once").isEqualTo(BUDGET);
      assertThat(log.leastActive())
          .as("ACTIVE at the least")
          .isGreaterThanOrEqualTo(isGrowingFirst ? MACHINES : MACHINES - BUDGET);
      assertThat(log.drains()).as("drained").isEqualTo(MACHINES - blocked);
    }
  }
}
