package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.PROD;
import static io.github.fluentecs.waiters.Answers.task;
import static io.github.fluentecs.waiters.Answers.throttled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** What looks do with calls that the budget has left. */
class SpareLooksTest {
  private static final ClusterRef OTHER = ClusterRef.of("other");

  /** Every 4 s, and every half a second while there are changes. */
  private record WhileItChanges() implements Backoff {
    @Override
    public Duration delay(int quiet, RandomGenerator random) {
      return Duration.ofSeconds(4);
    }

    @Override
    public Optional<Duration> early(int quiet) {
      return quiet == 0 ? Optional.of(Duration.ofMillis(500)) : Optional.empty();
    }
  }

  private record Call(Duration at, String cluster, List<String> tasks) {}

  private final TestClock clock = new TestClock();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final WaiterSettings.Builder settings =
      WaiterSettings.builder().time(clock.time()).random(new Random(1));
  private int throttledOnes;
  private Set<String> changing = Set.of();

  @ParameterizedTest
  @CsvSource({"150, 3", "200, 4", "300, 4", "1000, 4"})
  void looks_moreThanACallsWorthPending_useWhatTheBudgetHasLeft(int count, int perSecond) {
    watch(tasks(PROD, count), Duration.ofSeconds(20));

    assertThat(calls).hasSizeBetween(19 * perSecond, 20 * perSecond + 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void looks_oneCallsWorthPending_keepTheirPace(int count) {
    watch(tasks(PROD, count), Duration.ofSeconds(20));

    assertThat(calls).hasSizeBetween(19, 23);
  }

  @Test
  void looks_nothingDue_takeTurnsAtTwiceThePace() {
    settings.budget(ThrottleCategory.CLUSTER_RESOURCE_READ, 1_000);

    watch(tasks(PROD, 400), Duration.ofSeconds(20));

    assertThat(calls).hasSizeBetween(4 * 2 * 19, 4 * 2 * 20 + 4);
    assertThat(timesOf("t7")).hasSizeBetween(38, 42);
    assertThat(gaps(timesOf("t7"))).allMatch(gap -> gap.toMillis() >= 300);
  }

  @Test
  void looks_someMayNotBeEarly_goToThoseThatMay() {
    settings.budget(ThrottleCategory.CLUSTER_RESOURCE_READ, 1_000).backoff(new WhileItChanges());
    changing = IntStream.range(0, 150).mapToObj(i -> "t" + i).collect(Collectors.toSet());

    watch(tasks(PROD, 300), Duration.ofSeconds(20));

    assertThat(timesOf("t7")).hasSizeGreaterThan(35);
    assertThat(timesOf("t200")).hasSizeBetween(5, 12);
  }

  @Test
  void looks_paceGivenByTheUser_neverComeBefore() {
    settings.backoff(Backoff.fixed(Duration.ofSeconds(5)));

    watch(tasks(PROD, 300), Duration.ofSeconds(19));

    assertThat(calls).hasSize(3 * 4);
  }

  @Test
  void looks_budgetReducedByAThrottle_onlyWhenDue() {
    settings.budget(ThrottleCategory.CLUSTER_RESOURCE_READ, 40);
    throttledOnes = 1;

    watch(tasks(PROD, 150), Duration.ofSeconds(30));

    assertThat(calls).hasSizeLessThan(75);
  }

  @Test
  void looks_othersUseWhatIsLeft_comeInTime() {
    List<TaskRef> tasks = new ArrayList<>(tasks(PROD, 300));
    tasks.addAll(tasks(OTHER, 1));

    watch(tasks, Duration.ofSeconds(30));

    List<Duration> alone =
        calls.stream().filter(call -> call.cluster.equals("other")).map(Call::at).toList();
    assertThat(gaps(alone)).hasSizeGreaterThan(25).allMatch(gap -> gap.toMillis() <= 1_200);
  }

  @Test
  void looks_beforeTheirTime_doNotSlowThePaceDown() {
    watch(tasks(PROD, 200), Duration.ofSeconds(59));

    assertThat(calls).filteredOn(call -> call.at.toSeconds() >= 49).hasSizeGreaterThan(38);
  }

  @Test
  void looks_nothingChangesForLong_slowDown() {
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
    if (throttledOnes-- > 0) {
      throw throttled();
    }
    String other = calls.size() % 2 == 0 ? "ACTIVATING" : "PROVISIONING";
    return Answers.tasks(
        describe.tasks().stream()
            .map(id -> task(id, t -> t.lastStatus(changing.contains(id) ? other : "PENDING")))
            .toArray(Task[]::new));
  }

  private List<Duration> timesOf(String task) {
    return calls.stream().filter(call -> call.tasks.contains(task)).map(Call::at).toList();
  }

  private static List<Duration> gaps(List<Duration> times) {
    return Stream.iterate(1, i -> i < times.size(), i -> i + 1)
        .map(i -> times.get(i).minus(times.get(i - 1)))
        .toList();
  }
}
