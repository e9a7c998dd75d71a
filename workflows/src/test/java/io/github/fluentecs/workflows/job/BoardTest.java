package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.workflows.job.JobWorld.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What polls tell, in an order that is hard to bring about from outside. */
class BoardTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> ASKED = List.of("a1");
  private static final Task TASK =
      Task.of(
          software.amazon.awssdk.services.ecs.model.Task.builder()
              .taskArn("arn:aws:ecs:us-east-1:123456789012:task/prod/a1")
              .lastStatus("RUNNING")
              .build());

  private final Board board =
      new Board(
          new JobWords(
              new JobKey("nightly-42"),
              PROD.runTask("worker").build(),
              1,
              1,
              List.of(new CapacityLevel(Optional.empty(), null)),
              List.of(),
              null,
              null,
              (task, piece) -> task,
              null),
          NOW);

  private void start() {
    board.started(board.takeDue(NOW).get(0), TASK, NOW);
  }

  @Test
  void tick_taskNotYetVisibleAndThenSeen_runsOn() {
    start();

    board.saw(ASKED, Map.of());
    board.saw(ASKED, Map.of("a1", TASK));
    board.tick(NOW.plusSeconds(60));

    assertThat(board.progress().running()).isEqualTo(1);
  }

  @Test
  void tick_taskSeenAndThenMissing_isNotKnownAnyMore() {
    start();

    board.saw(ASKED, Map.of("a1", TASK));
    board.saw(ASKED, Map.of());
    board.tick(NOW.plusSeconds(60));

    assertThat(board.progress().why()).containsExactly("1 x its task is not known any more");
  }

  @Test
  void tick_taskNeverVisible_isGivenUpAfterMinutes() {
    start();

    board.saw(ASKED, Map.of());
    board.tick(NOW.plus(Duration.ofMinutes(5)));
    assertThat(board.progress().running()).isEqualTo(1);
    board.saw(ASKED, Map.of());
    board.tick(NOW.plus(Duration.ofMinutes(6)));

    assertThat(board.progress().running()).isZero();
  }
}
