package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.OnFargate;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

/** A world that begins in the past and never passes the real clock. */
class BehindTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final FakeClock clock = new FakeClock();
  private final Engine engine =
      Engines.of(Setup.ofDefaults().behind(Duration.ofMinutes(10)), clock);
  private final VirtualTime time = Engines.time(engine);
  private final Ecs ecs = new Ecs(engine);

  @Test
  void now_atFirst_isSoLongBeforeThePresent() {
    assertThat(time.now()).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
  }

  @Test
  void advance_beyondThePresent_endsThere() {
    time.advance(Duration.ofMinutes(4));
    assertThat(time.now()).isEqualTo(NOW.minus(Duration.ofMinutes(6)));

    time.advance(Duration.ofHours(1));
    assertThat(time.now()).isEqualTo(NOW);
  }

  @Test
  void follow_quickly_catchesUpAndThenGoesWithRealTime() {
    time.follow(100);
    clock.pass(Duration.ofSeconds(3));
    assertThat(time.now()).isEqualTo(NOW.minus(Duration.ofMinutes(5)));

    clock.pass(Duration.ofSeconds(7));
    assertThat(time.now()).isEqualTo(NOW.plusSeconds(10));
    clock.pass(Duration.ofSeconds(1));
    assertThat(time.now()).isEqualTo(NOW.plusSeconds(11));
  }

  @Test
  void runUntilQuiescent_workDueAfterThePresent_endsAtThePresent() {
    ecs.worker();
    ecs.instance(1024, 1024);
    time.advance(Duration.ofMinutes(10).minusSeconds(1));
    Task task = ecs.run(request -> {}).tasks().get(0);

    assertThat(time.runUntilQuiescent()).isEqualTo(Duration.ofSeconds(1));
    assertThat(ecs.task(task.taskArn()).lastStatus()).isEqualTo("PENDING");

    clock.pass(Duration.ofMinutes(1));
    time.runUntilQuiescent();
    assertThat(ecs.task(task.taskArn()).lastStatus()).isEqualTo("RUNNING");
    assertThat(time.now()).isBefore(NOW.plusSeconds(60));
  }

  @Test
  void reset_later_beginsSoLongBeforeThatPresent() {
    clock.pass(Duration.ofHours(1));
    engine.reset();

    assertThat(time.now()).isEqualTo(NOW.plus(Duration.ofMinutes(50)));
  }

  @Test
  void advancePerCall_poller_seesEveryStatus() {
    Ecs still = new Ecs();
    still.define("api", OnFargate::fit);
    String arn =
        still.run(request -> OnFargate.run(request.taskDefinition("api"))).tasks().get(0).taskArn();

    still.time().advancePerCall(Duration.ofSeconds(1));
    var seen = new LinkedHashSet<String>();
    for (int i = 0; i < 12; i++) {
      seen.add(still.task(arn).lastStatus());
    }

    assertThat(seen).containsExactly("PROVISIONING", "PENDING", "RUNNING");
    assertThat(still.time().perCall()).isEqualTo(Duration.ofSeconds(1));
    assertThat(still.time().now()).isEqualTo(Setup.ofDefaults().start().plusSeconds(12));

    still.time().advancePerCall(Duration.ZERO);
    still.task(arn);
    assertThat(still.time().now()).isEqualTo(Setup.ofDefaults().start().plusSeconds(12));
  }

  @Test
  void negativeSpans_areRefused() {
    Duration negative = Duration.ofSeconds(-1);

    assertThatThrownBy(() -> time.advancePerCall(negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Setup.ofDefaults().behind(negative))
        .hasMessage("behind is zero or more, at most PT8784H, not PT-1S");
  }
}
