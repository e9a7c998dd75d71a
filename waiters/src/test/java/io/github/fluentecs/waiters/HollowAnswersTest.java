package io.github.fluentecs.waiters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.capacity.CapacityProviderWaits;
import io.github.fluentecs.waiters.cluster.ClusterWaits;
import io.github.fluentecs.waiters.instance.ContainerInstanceWaits;
import io.github.fluentecs.waiters.service.LifecycleStage;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.service.RolloutState;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.github.fluentecs.waiters.taskset.TaskSetWaits;
import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wait over answers with holes ends by its deadline, and never as a defect. */
class HollowAnswersTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final Duration DEADLINE = Duration.ofMinutes(30);

  static Stream<Arguments> waits() {
    return Stream.of(
            CapacityProviderWaits.class,
            ClusterWaits.class,
            ContainerInstanceWaits.class,
            ServiceWaits.class,
            TaskWaits.class,
            TaskSetWaits.class)
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(method -> method.getReturnType() == Wait.class)
        .flatMap(
            method -> Stream.of(HollowAnswer.values()).map(answer -> Arguments.of(method, answer)));
  }

  @ParameterizedTest
  @MethodSource("waits")
  void await_hollowAnswers_endsByItsDeadlineAndIsNoDefect(Method factory, HollowAnswer answer)
      throws Exception {
    TestClock clock = new TestClock();
    Wait<?> wait = wait(factory).atMost(DEADLINE);

    try (Waiters waiters = Waiters.using(Ecs.using(answer.client()), Driver.settings(clock))) {
      Either<WaitFailure, ?> outcome = waiters.await(wait);

      assertThat(outcome.<Object>fold(failure -> failure, met -> "met"))
          .isNotInstanceOf(WaitFailure.Defect.class);
      if (answer == HollowAnswer.FAILURES_WITHOUT_MEMBERS) {
        assertThat(outcome.getLeft()).isInstanceOf(WaitFailure.CallFailed.class);
      }
    }
    assertThat(clock.elapsed()).isLessThanOrEqualTo(DEADLINE.plusSeconds(1));
  }

  private static Wait<?> wait(Method factory) throws Exception {
    Object[] arguments =
        Stream.of(factory.getParameterTypes()).map(HollowAnswersTest::argument).toArray();
    try {
      return (Wait<?>) factory.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(factory.toString(), e.getCause());
    }
  }

  private static Object argument(Class<?> type) {
    ServiceRef web = ServiceRef.of(PROD, "web");
    return Stream.<Object>of(
            PROD,
            web,
            Service.of(
                software.amazon.awssdk.services.ecs.model.Service.builder()
                    .serviceName("web")
                    .build()),
            CapacityProviderRef.of("web"),
            ContainerInstanceRef.of(PROD, "web"),
            TaskRef.of(PROD, "web"),
            TaskSetRef.of(web, "web"),
            Percent.of(50),
            "web",
            Duration.ofSeconds(1),
            LifecycleStage.BAKE_TIME,
            (Function<RolloutState, Verdict<Rollout>>) RolloutState::verdict,
            UnaryOperator.identity(),
            (Predicate<Object>) seen -> !seen.toString().isEmpty() && seen.hashCode() == 0)
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no value of " + type));
  }
}
