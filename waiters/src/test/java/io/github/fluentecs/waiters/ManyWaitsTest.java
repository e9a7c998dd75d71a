package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.PROD;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What holds of waits that do not fit into one call. */
class ManyWaitsTest {
  private final TestClock clock = new TestClock();
  private final TimeSource time = clock.time();
  private final List<CompletableFuture<Either<WaitFailure, Task>>> waits = new ArrayList<>();

  @Test
  void answer_furtherCallsAreDue_isHandedOverFirst() {
    List<Long> ended = new ArrayList<>();
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              ended.add(waits.stream().filter(CompletableFuture::isDone).count());
              return all(request, "RUNNING");
            });

    try (Waiters waiters = waiters(ecs, 100)) {
      begin(waiters, 250);
      waits.forEach(CompletableFuture::join);
    }

    assertThat(ended).containsExactly(0L, 100L, 200L);
  }

  @Test
  void polls_moreThanTheBudgetAllows_takeTurns() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(9);
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              rounds.countDown();
              return all(request, "PENDING");
            });

    try (Waiters waiters = waiters(ecs, 0.25)) {
      begin(waiters, 300);
      rounds.await();
    }

    List<EcsRequest> sent = List.copyOf(ecs.requests());
    assertThat(asked(sent.subList(0, 9)).values()).hasSize(300).containsOnly(3L);
  }

  private static Map<String, Long> asked(List<EcsRequest> requests) {
    return requests.stream()
        .flatMap(request -> ((DescribeTasksRequest) request).tasks().stream())
        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
  }

  private Waiters waiters(FakeEcs ecs, double callsPerSecond) {
    return Waiters.using(
        Ecs.using(ecs),
        WaiterSettings.builder()
            .time(time)
            .backoff(Backoff.fixed(Duration.ofSeconds(1)))
            .budget(ThrottleCategory.CLUSTER_RESOURCE_READ, callsPerSecond)
            .build());
  }

  /** Begins waits while time stands still. */
  private void begin(Waiters waiters, int count) {
    time.hold();
    IntStream.range(0, count)
        .mapToObj(i -> taskRunning(TaskRef.of(PROD, "%032x".formatted(i))))
        .map(waiters::awaitAsync)
        .forEach(waits::add);
    time.release();
  }
}
