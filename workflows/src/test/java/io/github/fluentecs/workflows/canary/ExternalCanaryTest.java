package io.github.fluentecs.workflows.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.KilledAtEveryStep;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * A canary ends deployed or undone, whatever call fails and wherever its process dies, and leaves
 * nothing.
 */
@Timeout(300)
class ExternalCanaryTest {
  private static Blocker blocker(Either<WaitFailure, ?> end) {
    return ((WaitFailure.Impossible) end.getLeft()).blocker();
  }

  @Test
  void deploy_allGoesWell_shiftsByStepsAndRemovesTheOld() {
    try (CanaryWorld world = new CanaryWorld()) {
      Instant begin = world.simulator().time().now();

      Either<WaitFailure, TaskSet> end =
          world.await(world.canary().pausing(Duration.ofMinutes(10)).deploy());

      assertThat(end.get().taskDefinition().orElseThrow().text()).endsWith("web:2");
      world.isDeployed();
      assertThat(world.traffic().shifts()).containsExactly(10, 50, 100);
      assertThat(Duration.between(begin, world.simulator().time().now()))
          .as("three pauses and the deregistration delay")
          .isGreaterThan(Duration.ofMinutes(35));
    }
  }

  @Test
  void deploy_again_changesNothing() {
    try (CanaryWorld world = new CanaryWorld()) {
      TaskSet first = world.await(world.canary().deploy()).get();

      assertThat(world.await(world.canary().deploy()).get().ref()).isEqualTo(first.ref());
      world.isDeployed();
    }
  }

  @Test
  void deploy_nextRevision_takesTheOtherTargetGroup() {
    try (CanaryWorld world = new CanaryWorld()) {
      world.await(world.canary().deploy()).get();

      world.await(
          ExternalCanary.externalCanary(CanaryWorld.WEB, "web:3", world.traffic()).deploy());

      assertThat(world.taskSets())
          .singleElement()
          .satisfies(set -> assertThat(set.taskDefinition()).endsWith("web:3"));
      assertThat(world.traffic().share(FakeTraffic.BLUE)).isEqualTo(100);
    }
  }

  @Test
  void deploy_checkFailsAtFifty_isUndoneWeightsFirst() {
    try (CanaryWorld world = new CanaryWorld()) {
      Wait<TaskSet> deploy =
          world
              .canary()
              .checking("error rate", () -> world.traffic().share(FakeTraffic.GREEN) < 50)
              .deploy();

      Undone undone = (Undone) blocker(world.await(deploy));

      assertThat(undone.left()).isEmpty();
      assertThat(undone.message())
          .startsWith(
              "All of it was undone. It had failed: The check 'error rate' failed at 50 %.");
      assertThat(world.traffic().shifts()).containsExactly(10, 50, 0);
      world.isAsBefore();
    }
  }

  @Test
  void deploy_trafficFailsAtAnyCall_leavesNothing() {
    for (boolean afterEffect : new boolean[] {false, true}) {
      boolean failed = true;
      for (int call = 1; failed; call++) {
        try (CanaryWorld world = new CanaryWorld()) {
          world.traffic().failAt(call, afterEffect);

          Either<WaitFailure, TaskSet> end = world.await(world.canary().deploy());

          failed = world.traffic().calls() >= call;
          isWhole(world, end);
        }
      }
    }
  }

  /** The last look is behind the point from which there is no way back. */
  private static void isWhole(CanaryWorld world, Either<WaitFailure, TaskSet> end) {
    if (end.isRight()) {
      world.isDeployed();
    } else if (world.taskSets().size() > 1) {
      world.await(world.canary().deploy()).get();
      world.isDeployed();
    } else {
      world.isAsBefore();
    }
  }

  @Test
  void deploy_anyCallOfEcsFails_leavesNothing() {
    for (boolean afterEffect : new boolean[] {false, true}) {
      for (String operation : new String[] {"CreateTaskSet", "UpdateServicePrimaryTaskSet"}) {
        try (CanaryWorld world = new CanaryWorld()) {
          Either<WaitFailure, TaskSet> end =
              world.await(world.canary().deploy(), new Failing(operation, afterEffect));

          assertThat(blocker(end)).isInstanceOf(Undone.class);
          world.isAsBefore();
        }
      }
    }
  }

  /** The first call of an operation gets no answer. */
  private static final class Failing implements ExecutionInterceptor {
    private final String operation;
    private final boolean afterEffect;
    private final AtomicInteger calls = new AtomicInteger();

    Failing(String operation, boolean afterEffect) {
      this.operation = operation;
      this.afterEffect = afterEffect;
    }

    private void fail(boolean now, ExecutionAttributes attributes) {
      String name = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
      if (now == afterEffect && operation.equals(name) && calls.incrementAndGet() == 1) {
        throw SdkClientException.create("no answer");
      }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      fail(false, attributes);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      fail(true, attributes);
    }
  }

  @Test
  void deploy_deadlineAtAnyTime_leavesNothing() {
    int undone = 0;
    for (int seconds = 5; seconds < 1500; seconds += 75) {
      try (CanaryWorld world = new CanaryWorld()) {
        Either<WaitFailure, TaskSet> end =
            world.await(
                world
                    .canary()
                    .pausing(Duration.ofMinutes(5))
                    .within(Duration.ofSeconds(seconds))
                    .deploy());

        isWhole(world, end);
        undone += end.isLeft() ? 1 : 0;
      }
    }
    assertThat(undone).isBetween(12, 19);
  }

  @Test
  void deploy_killedAtEveryCall_endsDeployedByTheSameWords() {
    int deaths = KilledAtEveryStep.run((Supplier<Dying>) Dying::new);

    assertThat(deaths).isGreaterThanOrEqualTo(14);
  }

  @Test
  void deploy_killedAtEveryCallWhileItFails_endsUndoneByTheSameWords() {
    int deaths = KilledAtEveryStep.run((Supplier<DyingOfACheck>) DyingOfACheck::new);

    assertThat(deaths).isGreaterThanOrEqualTo(14);
  }

  @Test
  void deploy_killedAtEveryCallOfTheTraffic_endsDeployedByTheSameWords() {
    for (boolean afterEffect : new boolean[] {false, true}) {
      boolean died = true;
      for (int call = 1; died; call++) {
        try (CanaryWorld world = new CanaryWorld()) {
          world.traffic().failAt(call, afterEffect);
          try (Waiters waiters = world.waiters(world.client())) {
            world.traffic().dying(waiters::close);
            waiters.await(world.canary().deploy());
          }
          died = world.traffic().calls() >= call;
          world.traffic().failAt(0, false);

          assertThat(world.await(world.canary().deploy()).isRight()).isTrue();
          world.isDeployed();
        }
      }
    }
  }

  /** A canary whose process dies. */
  private static class Dying implements KilledAtEveryStep.Scenario<TaskSet> {
    private final CanaryWorld world = new CanaryWorld();

    @Override
    public EcsSimulator simulator() {
      return world.simulator();
    }

    CanaryWorld world() {
      return world;
    }

    @Override
    public Wait<TaskSet> words() {
      return world.canary().deploy();
    }

    @Override
    public void check(Either<WaitFailure, TaskSet> end) {
      try (world) {
        assertThat(end.isRight()).as("%s", end).isTrue();
        world.isDeployed();
      }
    }
  }

  /** A canary whose check fails at 50 %, and whose process dies. */
  private static final class DyingOfACheck extends Dying {
    @Override
    public Wait<TaskSet> words() {
      return world()
          .canary()
          .checking("error rate", () -> world().traffic().share(FakeTraffic.GREEN) < 50)
          .deploy();
    }

    @Override
    public void check(Either<WaitFailure, TaskSet> end) {
      try (CanaryWorld world = world()) {
        assertThat(blocker(end)).isInstanceOf(Undone.class);
        world.isAsBefore();
      }
    }
  }

  @Test
  void undo_afterAClose_removesWhatIsLeft() {
    try (CanaryWorld world = new CanaryWorld();
        Waiters waiters = world.waiters(world.client())) {
      Wait<TaskSet> deploy = world.canary().checking("closes", () -> closed(waiters)).deploy();

      Either<WaitFailure, TaskSet> end = waiters.await(deploy);

      assertThat(end.getLeft()).isInstanceOf(WaitFailure.Cancelled.class);
      assertThat(world.taskSets()).hasSize(2);
      assertThat(world.traffic().share(FakeTraffic.GREEN)).isEqualTo(10);

      world.await(world.canary().undo()).get();

      world.isAsBefore();
    }
  }

  private static boolean closed(Waiters waiters) {
    waiters.close();
    return true;
  }

  @Test
  void deploy_newerTaskSetOfOthers_isRefused() {
    try (CanaryWorld world = new CanaryWorld()) {
      world.await(world.canary().deploy()).get();
      world.simulator().time().advance(Duration.ofMinutes(1));
      world.create("web:3", "canary-web:3", FakeTraffic.BLUE);

      Either<WaitFailure, TaskSet> end = world.await(world.canary().deploy());

      assertThat(blocker(end).message()).contains("created after the one of these words");
      assertThat(world.taskSets()).hasSize(2);
    }
  }

  @Test
  void deploy_otherController_isRefused() {
    try (CanaryWorld world = new CanaryWorld()) {
      world
          .client()
          .createService(
              r -> r.cluster("prod").serviceName("api").taskDefinition("web:1").desiredCount(1));
      ServiceRef api = ServiceRef.of(CanaryWorld.WEB.cluster(), "api");

      Either<WaitFailure, TaskSet> end =
          world.await(ExternalCanary.externalCanary(api, "web:2", world.traffic()).deploy());

      assertThat(blocker(end).message()).contains("its deployment controller is not EXTERNAL");
    }
  }

  @Test
  void steps_thatDoNotIncrease_areRefused() {
    try (CanaryWorld world = new CanaryWorld()) {
      assertThatThrownBy(() -> world.canary().steps(50, 10))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("percentages [50, 10] do not increase from 1 to 100");
    }
  }
}
