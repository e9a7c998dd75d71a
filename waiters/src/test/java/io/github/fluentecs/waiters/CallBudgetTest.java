package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.DiagnosedTask.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Finding;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;

/** Polls and diagnostic calls share a budget that is too small for both. */
class CallBudgetTest {
  private static final int TASKS = 1000;

  private final TestClock clock = new TestClock();
  private final TimeSource time = clock.time();
  private final List<CompletableFuture<Either<WaitFailure, Task>>> ends = new ArrayList<>();

  @Test
  void impossible_pollsCouldUseTheWholeBudget_hasEvidence() {
    FakeEcs ecs = ecs(id -> id.equals("t0") ? "STOPPED" : "PENDING");

    try (Waiters waiters = waiters(ecs)) {
      begin(waiters);
      WaitFailure failure = ends.get(0).join().getLeft();

      assertThat(failure.report().diagnosis().findings())
          .extracting(Finding::cause)
          .containsExactly(Cause.OUT_OF_MEMORY);
    }
  }

  @Test
  void impossible_diagnosticsCouldUseTheWholeBudget_otherPollsContinue() {
    FakeEcs ecs = ecs(id -> numberOf(id) < 500 ? "STOPPED" : later(3, "RUNNING"));

    try (Waiters waiters = waiters(ecs)) {
      begin(waiters);
      ends.subList(500, TASKS).forEach(CompletableFuture::join);
    }

    assertThat(clock.elapsed()).isLessThan(Duration.ofSeconds(12));
  }

  private String later(int seconds, String status) {
    return clock.elapsed().toSeconds() < seconds ? "PENDING" : status;
  }

  private static int numberOf(String id) {
    return Integer.parseInt(id.substring(1));
  }

  /** Tasks of the given statuses, and one that shows the cause. */
  private static FakeEcs ecs(UnaryOperator<String> statuses) {
    return new FakeEcs(
        request ->
            DiagnosedTask.isDiagnostic(request)
                ? DiagnosedTask.witness()
                : Answers.each(((DescribeTasksRequest) request).tasks(), statuses));
  }

  /** Two calls a second, where polls alone could use ten. */
  private Waiters waiters(FakeEcs ecs) {
    return Driver.AWAIT_ON_ECS.waiters(
        ecs,
        WaiterSettings.builder()
            .time(time)
            .backoff(Backoff.fixed(Duration.ofSeconds(1)))
            .budget(ThrottleCategory.CLUSTER_RESOURCE_READ, 2.0)
            .build());
  }

  /** Begins waits while time stands still. */
  private void begin(Waiters waiters) {
    time.hold();
    IntStream.range(0, TASKS)
        .mapToObj(i -> running(TaskRef.of(Answers.PROD, "t" + i)))
        .map(waiters::awaitAsync)
        .forEach(ends::add);
    time.release();
  }
}
