package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.task.TaskWaits.taskHealthy;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventFeedTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  private final TimeSource time =
      TimeSource.virtual(ecs.simulator().time()::now, ecs.simulator().time()::advance);
  private final ManualFeed feed = new ManualFeed();
  private final Waiters waiters =
      Waiters.using(
          Ecs.using(ecs.client()), WaiterSettings.builder().time(time).events(feed).build());

  /** A feed whose events a test gives. */
  private static final class ManualFeed implements EventFeed {
    private final List<EcsEvent> applied = new CopyOnWriteArrayList<>();
    private EventSink sink;
    private int opened;
    private int closed;

    @Override
    public Subscription open(EventSink to) {
      sink = to;
      opened++;
      to.connected();
      return () -> closed++;
    }

    void give(EcsEvent event) {
      sink.received(event, () -> applied.add(event));
    }
  }

  @BeforeEach
  void prepare() {
    ecs.define("job");
    ecs.instance();
    time.hold();
  }

  /** Waits; until then, time stands still. */
  private <T> Either<WaitFailure, T> await(Wait<T> wait) {
    CompletableFuture<Either<WaitFailure, T>> result = waiters.awaitAsync(wait);
    time.release();
    return result.join();
  }

  @AfterEach
  void close() {
    waiters.close();
  }

  private TaskRef run() {
    return TaskRef.of(PROD, ecs.run("job", request -> {}).taskArn());
  }

  /** Returns what ECS has told of a task, the oldest first. */
  private List<EcsEvent> eventsOf(TaskRef task) {
    return ecs.simulator().events().all().stream()
        .filter(event -> event.resource().equals(task.text()))
        .map(Event::eventBridge)
        .flatMap(json -> json.map(EcsEvent::fromJson).stream())
        .toList();
  }

  private EcsEvent lastOf(TaskRef task) {
    List<EcsEvent> events = eventsOf(task);
    return events.get(events.size() - 1);
  }

  private void exitAfter(TaskRef task, Duration after) {
    var unused =
        ecs.simulator().faults().inject(Fault.containerExit(0).task(task.text()).after(after));
  }

  /** Does something after a while of virtual time. */
  private void after(Duration delay, Runnable action) {
    var unused = time.schedule(action, delay);
  }

  private Instant now() {
    return ecs.simulator().time().now();
  }

  @Test
  void await_eventTellsTheEnd_endsWithoutAFurtherPoll() {
    TaskRef task = run();
    exitAfter(task, Duration.ofSeconds(50));
    after(MINUTE, () -> feed.give(lastOf(task)));

    Either<WaitFailure, TaskOutcome> outcome = await(taskStopped(task));

    assertThat(outcome.get()).isInstanceOf(TaskOutcome.Exited.class);
    assertThat(ecs.calls("DescribeTasks")).isEqualTo(1);
    Awaitility.await().untilAsserted(() -> assertThat(feed.applied).hasSize(1));
  }

  @Test
  void await_noEventTellsTheEnd_endsByReconciliation() {
    TaskRef task = run();
    exitAfter(task, Duration.ofSeconds(50));
    Instant began = now();

    await(taskStopped(task));

    assertThat(Duration.between(began, now()))
        .isBetween(Duration.ofSeconds(119), MINUTE.multipliedBy(3));
    assertThat(ecs.calls("DescribeTasks")).isEqualTo(2);
  }

  @Test
  void await_deadlineBeforeReconciliation_isPolledAtTheDeadline() {
    TaskRef task = run();
    exitAfter(task, Duration.ofSeconds(50));

    assertThat(await(taskStopped(task).atMost(MINUTE.plusSeconds(10))).isRight()).isTrue();
  }

  @Test
  void await_eventsThatAreDoubledOrOld_changeNothing() {
    TaskRef task = run();
    ecs.settle();
    EcsEvent running = lastOf(task);
    EcsEvent first = eventsOf(task).get(0);
    exitAfter(task, Duration.ofSeconds(50));
    List<String> seen = new ArrayList<>();
    after(Duration.ofSeconds(10), () -> List.of(first, running, first).forEach(feed::give));
    after(MINUTE, () -> List.of(lastOf(task), lastOf(task), first).forEach(feed::give));

    await(
        taskStopped(task)
            .onProgress(it -> seen.add(it.report().resources().get(0).lastSeen().state())));

    assertThat(seen).doesNotContain("PROVISIONING", "PENDING").contains("STOPPED");
    Awaitility.await().untilAsserted(() -> assertThat(feed.applied).hasSize(6));
  }

  @Test
  void await_disconnectedFeed_isPolledAsWithoutEvents() {
    TaskRef task = run();
    exitAfter(task, Duration.ofSeconds(50));
    after(Duration.ofSeconds(40), () -> feed.sink.disconnected());
    Instant began = now();

    await(taskStopped(task));

    assertThat(Duration.between(began, now())).isLessThan(MINUTE.plusSeconds(20));
    assertThat(ecs.calls("DescribeTasks")).isBetween(3, 40);
  }

  @Test
  void await_thenAnotherStateOfTheSameTask_looksFirst() {
    TaskRef task = run();
    exitAfter(task, Duration.ofSeconds(5));
    after(Duration.ofSeconds(30), () -> feed.give(lastOf(task)));
    Instant began = now();

    await(taskRunning(task).then(taskStopped(task)));

    assertThat(Duration.between(began, now())).isLessThan(MINUTE);
  }

  @Test
  void await_taskMissingAtFirst_isPolledAsWithoutEvents() {
    TaskRef task = TaskRef.of(PROD, "0123456789abcdef0123456789abcdef");

    Either<WaitFailure, ?> result = await(taskRunning(task).graceFor(MINUTE));

    assertThat(result.isLeft()).isTrue();
    assertThat(ecs.calls("DescribeTasks")).isGreaterThan(10);
  }

  @Test
  void await_health_isPolledAsWithoutEvents() {
    TaskRef task = run();

    await(taskHealthy(task).atMost(MINUTE));

    assertThat(ecs.calls("DescribeTasks")).isGreaterThan(10);
  }

  @Test
  void await_serviceThatAnEventConcerns_isPolledThen() {
    ecs.create(request -> request.taskDefinition("job").desiredCount(2));
    after(
        MINUTE,
        () ->
            ecs.simulator().events().eventBridge().stream()
                .map(EcsEvent::fromJson)
                .filter(event -> event.concerns(SimulatedEcs.WEB))
                .forEach(feed::give));
    Instant began = now();

    assertThat(await(ServiceWaits.serviceStable(SimulatedEcs.WEB)).isRight()).isTrue();

    assertThat(Duration.between(began, now()))
        .isBetween(MINUTE.minusSeconds(1), MINUTE.plusSeconds(5));
    assertThat(ecs.calls("DescribeServices")).isEqualTo(2);
  }

  @Test
  void close_eventsAfterwards_areNotConfirmed() {
    TaskRef task = run();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> wait =
        waiters.awaitAsync(taskStopped(task));

    waiters.close();
    feed.give(lastOf(task));

    assertThat(wait.join().isLeft()).isTrue();
    assertThat(feed.applied).isEmpty();
    assertThat(feed.opened).isEqualTo(1);
    assertThat(feed.closed).isEqualTo(1);
  }

  @Test
  void await_feedThatThrows_isPolledAsWithoutEvents() {
    TaskRef task = run();
    EventFeed broken =
        sink -> {
          throw new IllegalStateException("no queue");
        };
    try (Waiters others =
        Waiters.using(
            Ecs.using(ecs.client()), WaiterSettings.builder().time(time).events(broken).build())) {
      time.release();
      assertThat(others.await(taskRunning(task).atMost(MINUTE)).isRight()).isTrue();
    }
  }

  @Test
  void reconcileEvery_noTime_isRefused() {
    assertThatThrownBy(() -> WaiterSettings.builder().reconcileEvery(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reconcileEvery is PT0S; give more than no time");
  }
}
