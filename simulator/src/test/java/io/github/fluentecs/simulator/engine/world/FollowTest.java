package io.github.fluentecs.simulator.engine.world;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Task;

class FollowTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeClock clock = new FakeClock();
  private final Engine engine = Engines.of(Setup.ofDefaults(), clock);
  private final Ecs ecs = new Ecs(engine);
  private final VirtualTime time = Engines.time(engine);

  @Test
  void now_beforeFollowing_standsStill() {
    clock.pass(Duration.ofDays(1));

    assertThat(time.now()).isEqualTo(START);
    assertThat(time.speed()).isZero();
  }

  @Test
  void follow_realTime_passesAsMuch() {
    clock.pass(Duration.ofDays(1));
    time.follow(1);
    clock.pass(Duration.ofMillis(1_500));

    assertThat(time.now()).isEqualTo(START.plusMillis(1_500));
    assertThat(time.speed()).isEqualTo(1);
  }

  @Test
  void follow_atASpeed_passesThatMuch() {
    time.follow(60);
    clock.pass(Duration.ofSeconds(2));

    assertThat(time.now()).isEqualTo(START.plusSeconds(120));
  }

  @Test
  void follow_slowlyAndLookedAtOften_losesNothing() {
    time.follow(0.1);
    for (int i = 0; i < 1_000; i++) {
      clock.pass(Duration.ofNanos(70_000));
      assertThat(time.now()).isAfterOrEqualTo(START);
    }

    assertThat(Duration.between(START, time.now())).isBetween(ofMillis(6), ofMillis(7));
  }

  @Test
  void call_whileFollowing_findsWhatHappenedMeanwhile() {
    ecs.instance(1_024, 2_048);
    ecs.worker();
    time.follow(10);
    Task started = ecs.run(request -> {}).tasks().get(0);

    clock.pass(Duration.ofMinutes(1));

    assertThat(ecs.task(started.taskArn()).lastStatus()).isEqualTo("RUNNING");
    assertThat(ecs.task(started.taskArn()).startedAt()).isBefore(START.plusSeconds(60));
  }

  @Test
  void tick_withoutAnyCall_letsThingsHappen() {
    ecs.instance(1_024, 2_048);
    ecs.worker();
    ecs.run(request -> {});
    time.follow(1);
    long seen = Engines.events(engine).all().size();

    clock.pass(Duration.ofMinutes(1));
    clock.tick();
    time.standStill();

    assertThat(time.now()).isEqualTo(START.plusSeconds(60));
    assertThat(Engines.events(engine).since(seen)).isNotEmpty();
  }

  @Test
  void advance_whileFollowing_isOnTop() {
    time.follow(1);
    clock.pass(Duration.ofSeconds(1));
    time.advance(Duration.ofHours(1));
    clock.pass(Duration.ofSeconds(1));

    assertThat(time.now()).isEqualTo(START.plusSeconds(3_602));
  }

  @Test
  void follow_again_changesTheSpeedFromThenOn() {
    time.follow(1);
    clock.pass(Duration.ofSeconds(10));
    time.follow(100);
    clock.pass(Duration.ofSeconds(1));

    assertThat(time.now()).isEqualTo(START.plusSeconds(110));
    assertThat(clock.repetitions()).isEqualTo(1);
  }

  @Test
  void standStill_whileFollowing_keepsWhatPassedAndEndsTheRepetition() {
    time.follow(1);
    clock.pass(Duration.ofSeconds(10));
    time.standStill();
    clock.pass(Duration.ofSeconds(10));

    assertThat(time.now()).isEqualTo(START.plusSeconds(10));
    assertThat(time.speed()).isZero();
    assertThat(clock.repetitions()).isZero();
  }

  @Test
  void reset_whileFollowing_startsAgainAtTheSameSpeed() {
    time.follow(2);
    clock.pass(Duration.ofSeconds(10));
    engine.reset();
    clock.pass(Duration.ofSeconds(1));

    assertThat(time.now()).isEqualTo(START.plusSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100_001, Double.NaN, Double.POSITIVE_INFINITY})
  void follow_atNoSpeed_isRefused(double speed) {
    assertThatThrownBy(() -> time.follow(speed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("speed is above 0");
  }
}
