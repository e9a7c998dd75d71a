package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.PROD;
import static io.github.fluentecs.waiters.Answers.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** How often tasks are polled when nothing changes. */
class PollPaceTest {
  private static final ClusterRef OTHER = ClusterRef.of("other");

  private record Call(Duration at, String cluster, List<String> tasks) {}

  private final TestClock clock = new TestClock();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final WaiterSettings.Builder settings =
      WaiterSettings.builder().time(clock.time()).random(new Random(1));

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void polls_oneCallIsEnough_keepTheBackoff(int count) {
    watch(tasks(PROD, count), Duration.ofSeconds(20));

    assertThat(calls).hasSizeBetween(19, 23);
  }

  @Test
  void polls_fixedBackoff_neverComeEarlier() {
    settings.backoff(Backoff.fixed(Duration.ofSeconds(5)));

    watch(tasks(PROD, 300), Duration.ofSeconds(19));

    assertThat(calls).hasSize(3 * 4);
  }

  @Test
  void polls_largeGroupBesideIt_comeInTime() {
    List<TaskRef> tasks = new ArrayList<>(tasks(PROD, 300));
    tasks.addAll(tasks(OTHER, 1));

    watch(tasks, Duration.ofSeconds(30));

    List<Duration> alone =
        calls.stream().filter(call -> call.cluster.equals("other")).map(Call::at).toList();
    assertThat(gaps(alone)).hasSizeGreaterThan(25).allMatch(gap -> gap.toMillis() <= 1_200);
  }

  @Test
  void polls_nothingChangesForLong_slowDown() {
    watch(tasks(PROD, 200), Duration.ofMinutes(10));

    assertThat(calls).filteredOn(call -> call.at.toMinutes() >= 9).hasSizeLessThan(16);
  }

  private static List<TaskRef> tasks(ClusterRef cluster, int count) {
    return IntStream.range(0, count).mapToObj(i -> TaskRef.of(cluster, "t" + i)).toList();
  }

  /** Waits for tasks that stay as they are, and notes the calls before the end. */
  private void watch(List<TaskRef> tasks, Duration span) {
    Wait<?> wait = Waits.allOf(tasks, TaskWaits::taskRunning).graceFor(span).atMost(span);
    try (Waiters waiters = Waiters.using(Ecs.using(new FakeEcs(this::answer)), settings.build())) {
      assertThat(waiters.await(wait).getLeft()).isInstanceOf(WaitFailure.TimedOut.class);
    }
    calls.removeIf(call -> call.at.compareTo(span) >= 0);
  }

  private EcsResponse answer(EcsRequest request) {
    DescribeTasksRequest describe = (DescribeTasksRequest) request;
    calls.add(new Call(clock.elapsed(), describe.cluster(), describe.tasks()));
    return Answers.tasks(
        describe.tasks().stream()
            .map(id -> task(id, t -> t.lastStatus("PENDING")))
            .toArray(Task[]::new));
  }

  private static List<Duration> gaps(List<Duration> times) {
    return Stream.iterate(1, i -> i < times.size(), i -> i + 1)
        .map(i -> times.get(i).minus(times.get(i - 1)))
        .toList();
  }
}
