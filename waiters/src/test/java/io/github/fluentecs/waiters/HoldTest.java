package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.anyOf;
import static io.github.fluentecs.waiters.Waits.met;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds are met after their time, whatever they are around. */
@Timeout(30)
class HoldTest {
  private static final Duration TEN = Duration.ofSeconds(10);

  static Stream<Wait<?>> waits() {
    return Stream.of(
        met("x"),
        met("x").map(String::length),
        met("x").then(text -> met("y").map(String::length)),
        anyOf(met("x"), taskRunning(A1).map(String::valueOf)),
        allOf(met("x"), met("y")),
        met("x").holdingFor(Duration.ofSeconds(3)),
        met("x").map(String::length).holdingFor(Duration.ofSeconds(3)),
        taskRunning(A1),
        taskRunning(A1).holdingFor(Duration.ofSeconds(3)),
        taskRunning(A1).atMost(Duration.ofSeconds(5)),
        met("x").atMost(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @MethodSource("waits")
  void holdingFor_anyWait_isMetWhenItsTimeIsOver(Wait<?> wait) {
    TestClock clock = new TestClock();
    FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));

    assertThat(Driver.AWAIT_ON_ECS.run(ecs, clock, wait.holdingFor(TEN)).isRight()).isTrue();
    assertThat(clock.elapsed()).isBetween(TEN, TEN.plusSeconds(4));
  }
}
