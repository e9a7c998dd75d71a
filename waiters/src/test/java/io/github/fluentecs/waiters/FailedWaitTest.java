package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.Waits.failed;
import static io.github.fluentecs.waiters.Waits.impossible;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A decision between waits can end in a failure. */
@Timeout(30)
class FailedWaitTest {
  private static final Blocker NONE = Blocker.of("there is none");

  private final TestClock clock = new TestClock();
  private final FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));

  @ParameterizedTest
  @EnumSource
  void impossible_afterAnotherWait_failsWithItsBlocker(Driver driver) {
    Wait<String> wait = delay(Duration.ofSeconds(10)).then(x -> impossible(NONE));

    WaitFailure failure = driver.run(ecs, clock, wait).getLeft();

    assertThat(((WaitFailure.Impossible) failure).blocker()).isSameAs(NONE);
    assertThat(failure.message()).contains("there is none");
  }

  @ParameterizedTest
  @EnumSource
  void failed_afterACleanUp_failsAsBefore(Driver driver) {
    Wait<String> wait =
        Waits.<String>impossible(NONE)
            .orElse(f -> delay(Duration.ofSeconds(10)).settled().then(x -> failed(f)));

    WaitFailure failure = driver.run(ecs, clock, wait).getLeft();

    assertThat(((WaitFailure.Impossible) failure).blocker()).isSameAs(NONE);
  }
}
