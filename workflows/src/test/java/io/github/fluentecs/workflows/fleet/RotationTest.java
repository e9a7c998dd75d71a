package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.workflows.fleet.RotationWorld.NEW;
import static io.github.fluentecs.workflows.fleet.RotationWorld.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Task;

class RotationTest {
  private static final Duration LIMIT = Duration.ofHours(8);

  private final RotationWorld world = new RotationWorld(6, 9);

  @AfterEach
  void close() {
    world.close();
  }

  private static <B extends Blocker> B blocker(Either<WaitFailure, ?> end, Class<B> type) {
    assertThat(end.isLeft()).as("%s", end).isTrue();
    assertThat(end.getLeft()).isInstanceOf(WaitFailure.Impossible.class);
    Blocker blocker = ((WaitFailure.Impossible) end.getLeft()).blocker();
    assertThat(blocker).as(blocker.message()).isInstanceOf(type);
    return type.cast(blocker);
  }

  private void stuckService() {
    world.service(
        "stuck",
        3,
        r -> r.deploymentConfiguration(c -> c.minimumHealthyPercent(100).maximumPercent(125)));
  }

  @Test
  void build_oneByOne_replacesAllWithOneLessAtMost() {
    world.service("web", 12, r -> {});
    long start = BudgetLog.now(world.simulator());

    RotationResult result = world.get(world.rotation().atMost(LIMIT).build());

    assertThat(result.replaced()).hasSize(6);
    assertThat(result.isComplete()).isTrue();
    assertThat(world.amis()).hasSize(6).containsOnly(NEW);
    assertThat(world.tasksOf("web")).hasSize(12);
    BudgetLog log = BudgetLog.since(start, world.simulator());
    assertThat(log).isEqualTo(new BudgetLog(1, 5, 6));
  }

  @Test
  void build_replacementsFirst_neverHasLessThanBefore() {
    world.service("web", 12, r -> {});
    long start = BudgetLog.now(world.simulator());

    RotationResult result =
        world.get(world.rotation().atOnce(2).replacementsFirst().atMost(LIMIT).build());

    assertThat(result.replaced()).hasSize(6);
    assertThat(world.amis()).hasSize(6).containsOnly(NEW);
    assertThat(world.group().desired()).isEqualTo(6);
    BudgetLog log = BudgetLog.since(start, world.simulator());
    assertThat(log).isEqualTo(new BudgetLog(2, 6, 6));
  }

  @Test
  void build_nothingSelected_changesNothing() {
    world.group().launching(OLD);
    Rotation none =
        Rotation.rotate(RotationWorld.PROD, InstanceSelection.otherAmiThan(OLD), world.group());
    long start = BudgetLog.now(world.simulator());

    assertThat(world.get(none.build()).replaced()).isEmpty();
    assertThat(BudgetLog.now(world.simulator())).isEqualTo(start);
  }

  @Test
  void plan_allKindsOfTasks_saysSoAndChangesNothing() {
    world.service("web", 6, r -> {});
    world.service("agent", 0, r -> r.desiredCount(null).schedulingStrategy("DAEMON"));
    stuckService();
    Task batch = world.run("batch", 1).get(0);
    String held = world.tasksOf("web").get(0);
    world
        .client()
        .updateTaskProtection(
            r -> r.cluster("prod").tasks(held).protectionEnabled(true).expiresInMinutes(60));
    long start = BudgetLog.now(world.simulator());

    RotationPlan plan = world.get(world.rotation().atOnce(Percent.of(40)).plan());

    assertThat(BudgetLog.now(world.simulator())).as("changes").isEqualTo(start);
    assertThat(plan.instances()).hasSize(6);
    assertThat(plan.machines()).isEqualTo(6);
    assertThat(plan.atOnce()).isEqualTo(2);
    assertThat(plan.waves()).isEqualTo(3);
    assertThat(plan.blocked())
        .extracting(RotationBlock::toString)
        .containsExactly("stuck keeps at least 3 and at most 3 of 3 tasks");
    assertThat(plan.blockedInstances()).isNotEmpty();
    assertThat(plan.hopping()).extracting(ServiceRef::id).containsExactlyInAnyOrder("web", "stuck");
    assertThat(plan.standalone())
        .extracting(each -> each.task().text())
        .containsExactly(batch.taskArn());
    assertThat(plan.protectedTasks())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.task().text()).isEqualTo(held);
              assertThat(each.owner()).isEqualTo("service:web");
              assertThat(each.protectedUntil()).isPresent();
            });
    assertThat(plan.toString().lines())
        .anyMatch(line -> line.startsWith("replaces 6 of 6 machines"))
        .anyMatch(line -> line.startsWith("can never drain: stuck"))
        .anyMatch(line -> line.startsWith("no service replaces it"))
        .anyMatch(line -> line.startsWith("waits for its protection"));
  }

  @Test
  void build_serviceThatCanNeverDrain_isRefusedBeforeAnyChange() {
    stuckService();
    long start = BudgetLog.now(world.simulator());

    var refused =
        blocker(world.await(world.rotation().atMost(LIMIT).build()), RotationFailure.Refused.class);

    assertThat(refused.message()).startsWith("Nothing was changed: ").contains("stuck");
    assertThat(refused.plan().blocked()).hasSize(1);
    assertThat(BudgetLog.now(world.simulator())).isEqualTo(start);
  }

  @Test
  void leavingBlocked_serviceThatCanNeverDrain_replacesTheOthers() {
    stuckService();
    List<String> before = world.tasksOf("stuck");

    RotationResult result =
        world.get(world.rotation().leavingBlocked().atOnce(3).atMost(LIMIT).build());

    assertThat(result.left()).isNotEmpty();
    assertThat(result.left())
        .allMatch(left -> left.reason() == RotationLeft.Reason.BLOCKED)
        .hasSameSizeAs(result.plan().blockedInstances());
    assertThat(result.replaced()).hasSize(6 - result.left().size());
    assertThat(world.tasksOf("stuck")).isEqualTo(before);
    assertThat(world.instances()).allMatch(each -> each.status().equals("ACTIVE"));
  }

  @Test
  void atMost_standaloneTaskStays_instanceIsActiveAgainAndNotTerminated() {
    world.service("web", 6, r -> {});
    Task batch = world.run("batch", 1).get(0);

    var end =
        blocker(
            world.await(world.rotation().atOnce(2).atMost(Duration.ofHours(2)).build()),
            RotationFailure.Unfinished.class);

    assertThat(end.result().left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.reason()).isEqualTo(RotationLeft.Reason.STUCK);
              assertThat(left.tasks()).singleElement().asString().contains("standalone");
            });
    assertThat(end.result().replaced()).hasSize(5);
    assertThat(end.cause()).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(end.cause().message()).contains("standalone");
    assertThat(world.task(batch.taskArn()).lastStatus()).isEqualTo("RUNNING");
    assertThat(world.instances())
        .allMatch(each -> each.status().equals("ACTIVE"))
        .allMatch(each -> RotationWorld.attribute(each, "fluentecs.rotation").isEmpty());
    assertThat(world.group().terminated()).hasSize(5);
  }

  @Test
  void stoppingStandalone_standaloneTask_isStoppedOnceItsInstanceDrains() {
    Task batch = world.run("batch", 1).get(0);

    world.get(world.rotation().stoppingStandalone().atMost(LIMIT).build());

    assertThat(world.amis()).containsOnly(NEW);
    Task stopped = world.task(batch.taskArn());
    assertThat(stopped.stoppedReason()).isEqualTo("Its container instance is replaced");
  }

  @Test
  void build_protectedTask_isNotDrainedUntilItsProtectionEnds() {
    world.service("web", 6, r -> {});
    String held = world.tasksOf("web").get(0);
    world
        .client()
        .updateTaskProtection(
            r -> r.cluster("prod").tasks(held).protectionEnabled(true).expiresInMinutes(90));
    var begin = world.simulator().time().now();

    RotationResult result = world.get(world.rotation().atOnce(3).atMost(LIMIT).build());

    assertThat(result.isComplete()).isTrue();
    assertThat(world.task(held).stoppingAt()).isAfter(begin.plus(Duration.ofMinutes(90)));
  }

  @Test
  void atMost_protectionOutlastsIt_saysSo() {
    world.service("web", 6, r -> {});
    String held = world.tasksOf("web").get(0);
    world
        .client()
        .updateTaskProtection(
            r -> r.cluster("prod").tasks(held).protectionEnabled(true).expiresInMinutes(600));

    var end =
        blocker(
            world.await(world.rotation().atOnce(3).atMost(Duration.ofHours(2)).build()),
            RotationFailure.Unfinished.class);

    assertThat(end.result().left())
        .singleElement()
        .satisfies(left -> assertThat(left.reason()).isEqualTo(RotationLeft.Reason.PROTECTED));
    assertThat(world.task(held).desiredStatus()).isEqualTo("RUNNING");
  }

  @Test
  void drainingProtected_protectedTask_isReplacedAtOnce() {
    world.service("web", 6, r -> {});
    String held = world.tasksOf("web").get(0);
    world
        .client()
        .updateTaskProtection(
            r -> r.cluster("prod").tasks(held).protectionEnabled(true).expiresInMinutes(600));

    world.get(world.rotation().drainingProtected().atOnce(3).atMost(Duration.ofHours(2)).build());

    assertThat(world.amis()).containsOnly(NEW);
  }

  @Test
  void build_serviceThatHeedsTheMark_movesEachTaskOnce() {
    world.service(
        "web",
        12,
        r ->
            r.placementConstraints(
                PlacementConstraint.builder()
                    .type(PlacementConstraintType.MEMBER_OF)
                    .expression("attribute:fluentecs.rotation !exists")
                    .build()));
    List<String> before = world.tasksOf("web");

    assertThat(world.get(world.rotation().plan()).hopping()).isEmpty();
    world.get(world.rotation().atOnce(2).replacementsFirst().atMost(LIMIT).build());

    assertThat(
            world.simulator().events().all().stream()
                .filter(event -> event.kind() == Event.Kind.TASK)
                .map(Event::resource)
                .filter(task -> !before.contains(task))
                .distinct())
        .hasSize(12);
  }

  @Test
  void build_daemonService_isReplacedByItsOwnRule() {
    world.service(
        "agent", 0, r -> r.desiredCount(null).schedulingStrategy(SchedulingStrategy.DAEMON));

    world.get(world.rotation().atOnce(2).atMost(LIMIT).build());

    assertThat(world.amis()).containsOnly(NEW);
    world.settle();
    assertThat(world.tasksOf("agent")).hasSize(6);
  }

  @Test
  void build_newMachinesAreAsOldAsBefore_givesUpAfterTheFirst() {
    world.group().launching(OLD);

    var end =
        blocker(
            world.await(world.rotation().atMost(LIMIT).build()), RotationFailure.Unfinished.class);

    assertThat(((WaitFailure.Impossible) end.cause()).blocker())
        .isInstanceOf(RotationFailure.NotRenewed.class);
    assertThat(world.group().terminated()).hasSize(1);
    assertThat(world.instances()).allMatch(each -> each.status().equals("ACTIVE"));
  }

  @Test
  void build_groupFailsTwice_goesOn() {
    Rotation rotation = world.rotation().atMost(LIMIT);
    world.group().failing(2);

    assertThat(world.get(rotation.build()).isComplete()).isTrue();
  }

  @Test
  void build_groupAnswersNoMoreOnceSomeDrain_makesThemActiveAgain() {
    world.service("web", 6, r -> {});
    InstanceMachines group = world.group();
    InstanceMachines silent =
        new InstanceMachines() {
          @Override
          public InstanceGroup look() {
            boolean isDraining =
                world.instances().stream().anyMatch(each -> each.status().equals("DRAINING"));
            if (isDraining) {
              throw new IllegalStateException("no answer");
            }
            return group.look();
          }

          @Override
          public void growTo(int size) {
            group.growTo(size);
          }

          @Override
          public void terminate(String ec2InstanceId, boolean isReplaced) {
            group.terminate(ec2InstanceId, isReplaced);
          }
        };

    var end =
        blocker(
            world.await(
                Rotation.rotate(RotationWorld.PROD, RotationWorld.NOT_NEW, silent)
                    .atOnce(2)
                    .build()),
            RotationFailure.Unfinished.class);

    assertThat(end.message()).contains("no answer");
    assertThat(end.notReactivated()).isEmpty();
    assertThat(end.result().replaced()).isEmpty();
    assertThat(end.result().left()).hasSize(6);
    assertThat(world.group().terminated()).isEmpty();
    assertThat(world.instances())
        .allMatch(each -> each.status().equals("ACTIVE"))
        .allMatch(each -> RotationWorld.attribute(each, "fluentecs.rotation").isEmpty());
  }

  @Test
  void build_agentOfAnOldOneIsAway_isReplacedAndForgotten() {
    world.service("web", 6, r -> {});
    String away =
        world.instances().stream()
            .map(each -> each.containerInstanceArn())
            .filter(arn -> world.tasksOn(arn).isEmpty())
            .findFirst()
            .orElseGet(() -> world.instances().get(0).containerInstanceArn());
    world.simulator().faults().inject(Fault.agentLost(away));

    Either<WaitFailure, RotationResult> end =
        world.await(world.rotation().atMost(Duration.ofHours(2)).build());

    BudgetLog log = BudgetLog.since(0, world.simulator());
    assertThat(log.mostDraining()).isEqualTo(1);
    assertThat(end.fold(WaitFailure::message, done -> "replaced " + done.replaced().size()))
        .isEqualTo("replaced 6");
  }

  @Test
  void plan_groupFails_saysWhatItThrew() {
    world.group().failing(100);

    var failed =
        blocker(world.await(world.rotation().plan()), RotationFailure.MachinesFailed.class);

    assertThat(failed.message()).contains("the group does not answer");
  }

  @Test
  void replacementsFirst_groupThatMayNotGrow_isRefused() {
    try (RotationWorld full = new RotationWorld(2, 2)) {
      var refused =
          blocker(
              full.await(full.rotation().replacementsFirst().atMost(LIMIT).build()),
              RotationFailure.Refused.class);

      assertThat(refused.message()).contains("keeps 2 machines, and may not keep more");
    }
  }

  @Test
  void reactivate_afterAnOuterDeadline_goesBack() {
    world.run("batch", 6);
    Rotation rotation = world.rotation().atOnce(2);
    assertThat(world.await(rotation.build().atMost(Duration.ofMinutes(30))).isLeft()).isTrue();
    assertThat(world.instances()).anyMatch(each -> each.status().equals("DRAINING"));

    assertThat(world.get(rotation.reactivate())).isPositive();

    assertThat(world.instances())
        .allMatch(each -> each.status().equals("ACTIVE"))
        .allMatch(each -> RotationWorld.attribute(each, "fluentecs.rotation").isEmpty());
  }

  @Test
  void atOnce_percentages_roundDownAndAreOneAtLeast() {
    assertThat(new InstanceBudget.Part(Percent.of(10)).of(25)).isEqualTo(2);
    assertThat(new InstanceBudget.Part(Percent.of(10)).of(5)).isEqualTo(1);
    assertThat(new InstanceBudget.Part(Percent.of(100)).of(7)).isEqualTo(7);
    assertThatThrownBy(() -> world.rotation().atOnce(Percent.of(0)))
        .hasMessage("percent 0% is not above 0, up to 100");
    assertThatThrownBy(() -> world.rotation().atOnce(0)).hasMessage("number 0 is not 1 or more");
  }
}
