package io.github.fluentecs.core;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several blocking calls at once. */
@Timeout(60)
class BlockingCallDriverTest {
  private static final Answer EMPTY = Answer.ok("{\"tasks\":[],\"failures\":[]}");

  private static Batches<Task> calls(int number) {
    return DescribeTasks.builder(ClusterRef.of("prod"), Repeat.ids(100 * number))
        .build()
        .inBatches();
  }

  @Test
  void execute_fourInFlight_meetInTheServiceAndNeverMore() {
    CyclicBarrier four = new CyclicBarrier(4);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    StubEcs stub =
        StubEcs.answering(
            sent -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              meet(four);
              now.decrementAndGet();
              return EMPTY;
            });

    assertThat(Ecs.using(stub.client()).execute(calls(12)).isRight()).isTrue();

    assertThat(most).hasValue(4);
    assertThat(stub.sent()).hasSize(12);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void execute_oneInFlight_staysInTheCallingThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    StubEcs stub = StubEcs.answering(sent -> answeredBy(threads));

    assertThat(Ecs.using(stub.client()).execute(calls(5).inFlight(1)).isRight()).isTrue();

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  private static Answer answeredBy(Set<Thread> threads) {
    threads.add(Thread.currentThread());
    return EMPTY;
  }

  @Test
  void execute_ownThreads_endWithTheBatch() {
    CyclicBarrier four = new CyclicBarrier(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    StubEcs stub =
        StubEcs.answering(
            sent -> {
              meet(four);
              return answeredBy(threads);
            });

    assertThat(Ecs.using(stub.client()).execute(calls(4)).isRight()).isTrue();

    threads.remove(Thread.currentThread());
    assertThat(threads).hasSize(3).allMatch(Thread::isDaemon);
    await().until(() -> threads.stream().noneMatch(Thread::isAlive));
  }

  @Test
  void execute_injectedExecutor_runsTheHelpers() {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      CyclicBarrier four = new CyclicBarrier(4);
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      StubEcs stub =
          StubEcs.answering(
              sent -> {
                meet(four);
                return answeredBy(threads);
              });

      Ecs ecs = Ecs.using(stub.client()).executor(executor);

      assertThat(ecs.execute(calls(4)).isRight()).isTrue();
      assertThat(threads).hasSize(4).contains(Thread.currentThread());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void execute_executorThatNeverRunsAnything_holdsNothingUp() {
    StubEcs stub = StubEcs.answering(sent -> EMPTY);

    Ecs ecs = Ecs.using(stub.client()).executor(task -> {});

    assertThat(ecs.execute(calls(6)).isRight()).isTrue();
    assertThat(stub.sent()).hasSize(6);
  }

  @Test
  void execute_executorThatRefuses_leavesTheWorkToTheCaller() {
    StubEcs stub = StubEcs.answering(sent -> EMPTY);
    Ecs ecs =
        Ecs.using(stub.client())
            .executor(
                task -> {
                  throw new RejectedExecutionException("full");
                });

    assertThat(ecs.execute(calls(6)).isRight()).isTrue();
    assertThat(stub.sent()).hasSize(6);
  }

  @Test
  void execute_interruptedWhileCallsWait_accountsForEverythingAndKeepsTheInterrupt() {
    Thread caller = Thread.currentThread();
    AtomicInteger waiting = new AtomicInteger();
    StubEcs stub =
        StubEcs.later(
            sent -> {
              if (holds(sent, 0)) {
                return CompletableFuture.completedFuture(described(sent));
              }
              if (waiting.incrementAndGet() == 4) {
                caller.interrupt();
              }
              return new CompletableFuture<>();
            });

    Either<EcsFailure, Batch<Task>> result = Ecs.using(stub.client()).execute(calls(20));

    assertThat(Thread.interrupted()).isTrue();
    Batch<Task> batch = result.get();
    assertThat(batch.succeeded()).hasSize(100);
    assertThat(batch.failures()).hasSize(1_900);
    assertThat(batch.failures())
        .allMatch(lost -> lost.call().orElseThrow() instanceof EcsFailure.Unreachable);
    assertThat(stub.sent()).hasSize(5);
  }

  private static boolean holds(Sent sent, int part) {
    return sent.texts("tasks").contains("id-" + 100 * part);
  }

  private static Answer described(Sent sent) {
    return Answer.ok(
        sent.texts("tasks").stream()
            .map(id -> "{\"taskArn\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "{\"tasks\":[", "]}")));
  }

  @Test
  void execute_interruptedBefore_sendsNothing() {
    StubEcs stub = StubEcs.answering(sent -> EMPTY);
    Ecs ecs = Ecs.using(stub.client()).executor(task -> {});

    Thread.currentThread().interrupt();
    Either<EcsFailure, Batch<Task>> batch = ecs.execute(calls(3));
    Either<EcsFailure, List<String>> pages = ecs.execute(new Listing().allPages());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(batch.getLeft()).isInstanceOf(EcsFailure.Unreachable.class);
    assertThat(pages.getLeft()).isInstanceOf(EcsFailure.Unreachable.class);
    assertThat(stub.sent()).isEmpty();
  }

  @Test
  void execute_helperThrows_throwsInTheCaller() {
    CyclicBarrier two = new CyclicBarrier(2);
    StubEcs stub =
        StubEcs.answering(
            sent -> {
              meet(two);
              return EMPTY;
            });
    Thread caller = Thread.currentThread();
    DescribeTasks command = DescribeTasks.builder(ClusterRef.of("prod"), Repeat.ids(200)).build();
    Batches<Task> throwing =
        Batches.of(new Mapped<>(command, () -> refuse(caller)), batch -> batch);

    assertThatThrownBy(() -> Ecs.using(stub.client()).execute(throwing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("helper");
  }

  private static void refuse(Thread caller) {
    if (Thread.currentThread() != caller) {
      throw new IllegalStateException("helper");
    }
  }
}
