package io.github.fluentecs.sqs;

import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.event.TaskStateChange;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.EventFeed;
import io.github.fluentecs.waiters.EventSink;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Task;

/** Waits on the system's time for tasks that stop one after the other, and measures it. */
final class ThousandWaits {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final AtomicInteger calls = new AtomicInteger();
  private final EcsClient client =
      simulator.client(
          builder -> builder.overrideConfiguration(o -> o.addExecutionInterceptor(counting())));
  private final Map<String, Long> received = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Double> delays = new ConcurrentLinkedQueue<>();
  private final Random random = new Random(1);
  private long sent;

  private ThousandWaits() {}

  /**
   * What was measured.
   *
   * @param how polls alone, or the share of the events in disorder
   * @param ended how many waits ended
   * @param calls of ECS
   * @param byEvents how many waits ended after the event of their task was received
   * @param medianMillis from receipt to end
   * @param maxMillis from receipt to end
   */
  record Figures(
      String how, int ended, int calls, int byEvents, double medianMillis, double maxMillis) {}

  /** Plays it by polls alone where the disorder is negative. */
  static Figures play(int tasks, Duration during, double disorder, Duration reconcile) {
    TestQueue queue = new TestQueue();
    ThousandWaits waits = new ThousandWaits();
    try (SqsEvents events = SqsEvents.from(queue.client(), queue.url())) {
      WaiterSettings.Builder settings = WaiterSettings.builder().reconcileEvery(reconcile);
      if (disorder >= 0) {
        settings.events(waits.timed(events));
      }
      return waits.play(tasks, during, disorder, queue, settings.build());
    } finally {
      queue.afterEach(null);
      waits.client.close();
      waits.simulator.close();
    }
  }

  private ExecutionInterceptor counting() {
    return new ExecutionInterceptor() {
      @Override
      public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes a) {
        calls.incrementAndGet();
      }
    };
  }

  /** Notes when the end of a task is received first. */
  private EventFeed timed(EventFeed feed) {
    return sink ->
        feed.open(
            new EventSink() {
              @Override
              public void connected() {
                sink.connected();
              }

              @Override
              public void disconnected() {
                sink.disconnected();
              }

              @Override
              public void received(EcsEvent event, Runnable whenApplied) {
                if (event instanceof TaskStateChange change
                    && change.task().hasStatus(TaskStatus.STOPPED)) {
                  received.putIfAbsent(change.task().ref().id(), System.nanoTime());
                }
                sink.received(event, whenApplied);
              }
            });
  }

  private Figures play(
      int tasks, Duration during, double disorder, TestQueue queue, WaiterSettings settings) {
    List<TaskRef> started = start(tasks);
    for (int i = 0; i < tasks; i++) {
      Duration at = during.multipliedBy(i + 1).dividedBy(tasks);
      var unused =
          simulator.faults().inject(Fault.containerExit(0).task(started.get(i).text()).after(at));
    }
    sent = simulator.events().all().stream().mapToLong(e -> e.sequence()).max().orElse(0);
    calls.set(0);
    try (Waiters waiters = Waiters.using(Ecs.using(client), settings)) {
      List<CompletableFuture<?>> waits = new ArrayList<>();
      started.forEach(task -> waits.add(begin(waiters, task)));
      CompletableFuture<Void> all =
          CompletableFuture.allOf(waits.toArray(CompletableFuture<?>[]::new));
      simulator.time().follow(1);
      while (!all.isDone()) {
        send(queue, disorder);
        pause(all);
      }
    }
    String how = disorder < 0 ? "polls alone" : "events, " + disorder * 100 + " % in disorder";
    List<Double> sorted = new ArrayList<>(delays);
    Collections.sort(sorted);
    boolean isEmpty = sorted.isEmpty();
    return new Figures(
        how,
        tasks,
        calls.get(),
        sorted.size(),
        isEmpty ? 0 : sorted.get(sorted.size() / 2),
        isEmpty ? 0 : sorted.get(sorted.size() - 1));
  }

  private static void pause(CompletableFuture<Void> all) {
    var unused = all.copy().completeOnTimeout(null, 20, TimeUnit.MILLISECONDS).join();
  }

  private CompletableFuture<?> begin(Waiters waiters, TaskRef task) {
    return waiters.awaitAsync(taskStopped(task)).thenAccept(result -> ended(task, result));
  }

  private void ended(TaskRef task, Either<WaitFailure, TaskOutcome> result) {
    Long at = received.get(task.id());
    if (result.isRight() && at != null) {
      delays.add((System.nanoTime() - at) / 1e6);
    }
  }

  /** Puts what ECS told EventBridge into the queue, a share lost, doubled or shuffled to later. */
  private void send(TestQueue queue, double disorder) {
    List<String> bodies = new ArrayList<>();
    for (var event : simulator.events().since(sent)) {
      sent = event.sequence();
      event.eventBridge().ifPresent(json -> add(json, bodies, disorder));
    }
    if (disorder > 0) {
      Collections.shuffle(bodies, random);
    }
    queue.send(bodies);
  }

  private void add(String json, List<String> bodies, double disorder) {
    boolean isInDisorder = random.nextDouble() < disorder;
    if (!isInDisorder || random.nextBoolean()) {
      bodies.add(json);
      if (isInDisorder) {
        bodies.add(json);
      }
    }
  }

  private List<TaskRef> start(int tasks) {
    client.createCluster(r -> r.clusterName("prod"));
    client.registerTaskDefinition(
        r ->
            r.family("job")
                .containerDefinitions(
                    ContainerDefinition.builder().name("job").image("job").build())
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("256")
                .memory("512"));
    List<String> arns = new ArrayList<>();
    while (arns.size() < tasks) {
      client
          .runTask(
              r ->
                  r.cluster("prod")
                      .taskDefinition("job")
                      .count(10)
                      .launchType(LaunchType.FARGATE)
                      .networkConfiguration(
                          n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
          .tasks()
          .stream()
          .map(Task::taskArn)
          .forEach(arns::add);
    }
    simulator.time().advance(Duration.ofMinutes(1));
    return arns.stream().map(arn -> TaskRef.of(PROD, arn)).toList();
  }
}
