package io.github.fluentecs.benchmarks.waiting;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;

import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** Who waits for the tasks of a crowd. */
enum Waiting {
  /** A wait of ours for each task, all on one {@link Waiters}. */
  OURS("ours, a wait per task") {
    @Override
    void waitFor(Crowd crowd) {
      try (FastTime time = crowd.time();
          Waiters waiters =
              Waiters.using(
                  Ecs.using(crowd.waitingClient()), WaiterSettings.builder().time(time).build())) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (String task : crowd.tasks()) {
          var stopped = taskStopped(cluster(Server.CLUSTER).task(task)).atMost(LONGEST);
          all.add(
              waiters
                  .awaitAsync(stopped)
                  .thenAccept(outcome -> outcome.forEach(known -> crowd.tell(task))));
        }
        all.forEach(CompletableFuture::join);
      }
    }
  },

  /** The SDK's waiter, as most use it: one and a thread for each task. */
  SDK_PER_TASK("SDK's waiter per task") {
    @Override
    void waitFor(Crowd crowd) {
      inThreads(crowd, 1);
    }
  },

  /** The SDK's waiter, with the tasks of a call put together by hand. */
  SDK_PER_CHUNK("SDK's waiter per 100 tasks") {
    @Override
    void waitFor(Crowd crowd) {
      inThreads(crowd, 100);
    }
  };

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration SDK_DELAY = Duration.ofSeconds(6);
  private static final int SDK_ATTEMPTS = 100;

  private final String title;

  Waiting(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Waits until all tasks have stopped or have been given up. */
  abstract void waitFor(Crowd crowd);

  private static void inThreads(Crowd crowd, int size) {
    EcsWaiter waiter =
        EcsWaiter.builder()
            .client(crowd.waitingClient())
            .overrideConfiguration(
                override ->
                    override
                        .maxAttempts(SDK_ATTEMPTS)
                        .backoffStrategyV2(
                            BackoffStrategy.fixedDelayWithoutJitter(crowd.scaled(SDK_DELAY))))
            .build();
    List<Thread> threads = new ArrayList<>();
    for (int from = 0; from < crowd.tasks().size(); from += size) {
      List<String> some = crowd.tasks().subList(from, Math.min(crowd.tasks().size(), from + size));
      threads.add(new Thread(() -> waitWithSdk(crowd, waiter, some)));
    }
    threads.forEach(Thread::start);
    threads.forEach(Waiting::join);
    waiter.close();
  }

  private static void waitWithSdk(Crowd crowd, EcsWaiter waiter, List<String> tasks) {
    try {
      var unused = waiter.waitUntilTasksStopped(ask -> ask.cluster(Server.CLUSTER).tasks(tasks));
      tasks.forEach(crowd::tell);
    } catch (SdkException e) {
      // What it has not told of is lost.
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
