package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.cluster.ClusterWaits;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener hears of the stages of a wait. */
class WaitStagesTest {
  private static final TaskRef GONE = TaskRef.of(PROD, "0123456789abcdef0123456789abcdef");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  WaitStagesTest() {
    simulator.client().createCluster(request -> request.clusterName("prod"));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  /** Tells of beginnings and ends, each stage behind those around it. */
  private WaitListener.Running telling(String path) {
    heard.add("> " + path);
    return new WaitListener.Running() {
      @Override
      public WaitListener.Running stage(WaitStart stage) {
        return telling(path + "/" + stage.kind());
      }

      @Override
      public void ended(WaitEnd end) {
        String cause = end.cause().equals("none") ? "" : " " + end.cause();
        heard.add("< " + path + ": " + end.outcome() + cause + " " + end.duration());
      }
    };
  }

  private Waiters waiters(WaitListener listener) {
    return Waiters.using(
        Ecs.using(simulator.client()),
        WaiterSettings.builder().time(time).listener(listener).build());
  }

  private void run(Wait<?> wait) {
    try (Waiters waiters = waiters(start -> telling(start.kind()))) {
      var unused = waiters.await(wait);
    }
  }

  private static Wait<Duration> lasting(int seconds, String kind) {
    return Waits.delay(Duration.ofSeconds(seconds)).ofKind(kind);
  }

  @Test
  void stage_sequence_beginsWhenTheOneBeforeHasEnded() {
    run(lasting(1, "a").then(lasting(2, "b")).then(met -> lasting(3, "c")).ofKind("whole"));

    assertThat(heard)
        .containsExactly(
            "> whole",
            "> whole/a",
            "< whole/a: met PT1S",
            "> whole/b",
            "< whole/b: met PT2S",
            "> whole/c",
            "< whole/c: met PT3S",
            "< whole: met PT6S");
  }

  @Test
  void stage_afterACommand_isToldInside() {
    run(
        Waits.after(
            DescribeClusters.builder(List.of(PROD)).build(), clusters -> lasting(1, "inside")));

    assertThat(heard)
        .containsExactly(
            "> after", "> after/inside", "< after/inside: met PT1S", "< after: met PT1S");
  }

  @Test
  void stage_wholeWaitOfAKind_isNoStageOfItself() {
    run(lasting(1, "whole").atMost(Duration.ofMinutes(1)).map(Duration::toString));

    assertThat(heard).containsExactly("> whole", "< whole: met PT1S");
  }

  @Test
  void stage_withoutAKindOfItsOwn_isNotTold() {
    run(Waits.delay(Duration.ofSeconds(1)).then(ClusterWaits.clusterActive(PROD)));

    assertThat(heard).hasSize(2);
  }

  @Test
  void stage_insideAStage_isToldToThatAndEndsBefore() {
    run(Waits.met(0).then(Waits.allOf(lasting(1, "a"), lasting(2, "b")).ofKind("both")));

    assertThat(heard)
        .containsExactly(
            "> met",
            "> met/both",
            "> met/both/a",
            "> met/both/b",
            "< met/both/a: met PT1S",
            "< met/both/b: met PT2S",
            "< met/both: met PT2S",
            "< met: met PT2S");
  }

  @Test
  void stage_anotherPartDecides_isGivenUpAtOnce() {
    Wait<Duration> slow = Waits.met(0).then(lasting(60, "inner")).ofKind("slow");
    run(Waits.anyOf(lasting(1, "quick"), slow).then(lasting(5, "last")));

    assertThat(heard)
        .containsExactly(
            "> anyOf",
            "> anyOf/quick",
            "> anyOf/slow",
            "> anyOf/slow/inner",
            "< anyOf/quick: met PT1S",
            "> anyOf/last",
            "< anyOf/slow/inner: Cancelled GIVEN_UP PT1S",
            "< anyOf/slow: Cancelled GIVEN_UP PT1S",
            "< anyOf/last: met PT5S",
            "< anyOf: met PT6S");
  }

  @Test
  void stage_anotherPartOfAStageDecides_isGivenUpBeforeThatEnds() {
    Wait<Duration> either = Waits.anyOf(lasting(1, "quick"), lasting(60, "slow"));
    run(Waits.met(0).then(either.then(lasting(5, "last")).ofKind("outer")));

    assertThat(heard)
        .containsExactly(
            "> met",
            "> met/outer",
            "> met/outer/quick",
            "> met/outer/slow",
            "< met/outer/quick: met PT1S",
            "> met/outer/last",
            "< met/outer/slow: Cancelled GIVEN_UP PT1S",
            "< met/outer/last: met PT5S",
            "< met/outer: met PT6S",
            "< met: met PT6S");
  }

  @Test
  void stage_failure_hasItsCaseAndIsFollowedByTheOther() {
    run(
        TaskWaits.taskRunning(GONE)
            .graceFor(Duration.ZERO)
            .ofKind("first")
            .orElse(failure -> TaskWaits.taskRunning(GONE).graceFor(Duration.ZERO).ofKind("other"))
            .settled()
            .ofKind("whole"));

    assertThat(heard)
        .extracting(line -> line.replaceAll(" PT.*", ""))
        .containsExactly(
            "> whole",
            "> whole/first",
            "< whole/first: Impossible ResourceNotFound",
            "> whole/other",
            "< whole/other: Impossible ResourceNotFound",
            "< whole: met");
  }

  @Test
  void stage_deadlineOfItsOwn_timesOut() {
    run(Waits.met(0).then(lasting(60, "slow").atMost(Duration.ofSeconds(2))));

    assertThat(heard)
        .containsExactly(
            "> met", "> met/slow", "< met/slow: TimedOut PT2S", "< met: TimedOut PT2S");
  }

  @Test
  void stage_deadlineAround_isGivenUp() {
    run(Waits.met(0).then(lasting(60, "slow")).atMost(Duration.ofSeconds(2)));

    assertThat(heard)
        .containsExactly(
            "> met", "> met/slow", "< met/slow: Cancelled GIVEN_UP PT2S", "< met: TimedOut PT2S");
  }

  @Test
  void stage_thatIsHeld_endsWhenItIsMetFirst() {
    run(
        Waits.allOf(ClusterWaits.clusterActive(PROD).ofKind("inner"), Waits.met(0))
            .holdingFor(Duration.ofMinutes(1)));

    assertThat(heard)
        .filteredOn(line -> line.contains("inner"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("< allOf/inner: met");
  }

  @Test
  void stage_polls_areItsOwn() {
    List<Integer> polls = Collections.synchronizedList(new ArrayList<>());
    Wait<?> both =
        Waits.met(0)
            .then(
                Waits.allOf(
                    ClusterWaits.clusterActive(PROD).ofKind("cluster"), lasting(1, "time")));
    try (Waiters waiters =
        waiters(
            start ->
                new WaitListener.Running() {
                  @Override
                  public WaitListener.Running stage(WaitStart stage) {
                    return end -> polls.add(end.polls());
                  }

                  @Override
                  public void ended(WaitEnd end) {}
                })) {
      var unused = waiters.await(both);
    }

    assertThat(polls).containsExactly(1, 0);
  }

  @Test
  void stage_cancelledByItsFuture_endsOnceWithTheWait() {
    CompletableFuture<?> future;
    WaiterSettings settings =
        WaiterSettings.builder().listener(start -> telling(start.kind())).build();
    try (Waiters waiters = Waiters.using(Ecs.using(simulator.client()), settings)) {
      future = waiters.awaitAsync(Waits.met(0).then(lasting(3600, "slow")));
      await().until(() -> heard.contains("> met/slow"));
      future.cancel(true);
      await().until(() -> heard.size() == 4);
    }

    assertThat(heard)
        .extracting(line -> line.replaceAll(" PT.*", ""))
        .containsExactly(
            "> met", "> met/slow", "< met/slow: Cancelled CALLER", "< met: Cancelled CALLER");
  }

  @Test
  void stage_waitersClosed_endsOnceWithTheWait() {
    WaiterSettings settings =
        WaiterSettings.builder().listener(start -> telling(start.kind())).build();
    try (Waiters waiters = Waiters.using(Ecs.using(simulator.client()), settings)) {
      var unused = waiters.awaitAsync(Waits.met(0).then(lasting(3600, "slow")));
      await().until(() -> heard.contains("> met/slow"));
    }
    await().until(() -> heard.size() == 4);

    assertThat(heard)
        .extracting(line -> line.replaceAll(" PT.*", ""))
        .containsExactly(
            "> met", "> met/slow", "< met/slow: Cancelled CLOSED", "< met: Cancelled CLOSED");
  }

  @Test
  void stage_functionThatThrows_isADefectOfItsStageAndEndsOnce() {
    Wait<Object> broken =
        lasting(1, "a")
            .then(
                met -> {
                  throw new IllegalStateException("thrown");
                });
    run(Waits.met(0).then(broken.ofKind("stage")));

    assertThat(heard)
        .containsExactly(
            "> met",
            "> met/stage",
            "> met/stage/a",
            "< met/stage/a: met PT1S",
            "< met/stage: Defect PT1S",
            "< met: Defect PT1S");
  }

  @Test
  void stage_listenerThatThrows_changesNothing() {
    WaitListener.Running broken =
        new WaitListener.Running() {
          @Override
          public WaitListener.Running stage(WaitStart stage) {
            if (stage.kind().equals("a")) {
              throw new AssertionError("stage");
            }
            return end -> {
              throw new AssertionError("ended");
            };
          }

          @Override
          public void ended(WaitEnd end) {
            heard.add(end.outcome());
          }
        };
    try (Waiters waiters = waiters(start -> broken)) {
      assertThat(waiters.await(lasting(1, "a").then(lasting(1, "b")).ofKind("whole")).isRight())
          .isTrue();
    }

    assertThat(heard).containsExactly("met");
  }

  @Test
  void stage_default_hearsNothing() {
    try (Waiters waiters = waiters(start -> end -> heard.add(end.outcome()))) {
      var unused = waiters.await(lasting(1, "a").then(lasting(1, "b")));
    }

    assertThat(heard).containsExactly("met");
  }
}
