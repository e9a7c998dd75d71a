package io.github.fluentecs.sqs;

import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Waits on the system's time, fed by a real queue; the simulator's time moves by hand. */
class SqsEventsTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  @RegisterExtension private final TestQueue queue = new TestQueue();

  private final EcsSimulator simulator = EcsSimulator.create();
  private final AtomicInteger describes = new AtomicInteger();
  private final EcsClient client =
      simulator.client(
          builder -> builder.overrideConfiguration(o -> o.addExecutionInterceptor(counting())));
  private final SqsEvents events = SqsEvents.from(queue.client(), queue.url());
  private final Waiters waiters = waiters();
  private long sent;

  private ExecutionInterceptor counting() {
    return new ExecutionInterceptor() {
      @Override
      public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes a) {
        describes.incrementAndGet();
      }
    };
  }

  private Waiters waiters() {
    return Waiters.using(
        Ecs.using(client),
        WaiterSettings.builder()
            .events(events)
            .reconcileEvery(HOUR)
            .backoff(Backoff.fixed(Duration.ofMillis(300)))
            .build());
  }

  @BeforeEach
  void prepare() {
    client.createCluster(r -> r.clusterName("prod"));
    Resource cpu = Resource.builder().name("CPU").type("INTEGER").integerValue(65_536).build();
    Resource memory = cpu.toBuilder().name("MEMORY").build();
    client.registerContainerInstance(r -> r.cluster("prod").totalResources(cpu, memory));
    ContainerDefinition job =
        ContainerDefinition.builder().name("job").image("job").cpu(64).memory(64).build();
    client.registerTaskDefinition(r -> r.family("job").containerDefinitions(job));
  }

  @AfterEach
  void close() {
    waiters.close();
    events.close();
    client.close();
    simulator.close();
  }

  private TaskRef run() {
    TaskRef task =
        TaskRef.of(
            PROD,
            client.runTask(r -> r.cluster("prod").taskDefinition("job")).tasks().get(0).taskArn());
    simulator.time().runUntilQuiescent();
    return task;
  }

  private void stop(TaskRef task) {
    client.stopTask(r -> r.cluster("prod").task(task.text()));
    simulator.time().runUntilQuiescent();
  }

  /** Puts into the queue what ECS would have told EventBridge since. */
  private void send() {
    List<String> bodies =
        simulator.events().since(sent).stream()
            .peek(event -> sent = event.sequence())
            .flatMap(event -> event.eventBridge().stream())
            .toList();
    queue.send(bodies);
  }

  /** Begins to wait, and returns when the task has been polled and the queue is read. */
  private CompletableFuture<Either<WaitFailure, TaskOutcome>> begin(TaskRef task) {
    send();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> wait =
        waiters.awaitAsync(taskStopped(task));
    await().untilAsserted(() -> assertThat(queue.size()).isZero());
    settle();
    return wait;
  }

  /** Waits until polls have become rare. */
  private void settle() {
    AtomicInteger before = new AtomicInteger();
    await()
        .during(SECOND)
        .atMost(SECOND.multipliedBy(20))
        .until(() -> before.getAndSet(describes.get()) == describes.get());
    describes.set(0);
  }

  @Test
  void await_eventInTheQueue_endsWithoutAPoll() {
    TaskRef task = run();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> wait = begin(task);
    stop(task);
    describes.set(0);
    send();

    assertThat(wait).succeedsWithin(SECOND.multipliedBy(10));
    assertThat(wait.join().get()).isInstanceOf(TaskOutcome.Killed.class);
    assertThat(describes).hasValue(0);
    await().untilAsserted(() -> assertThat(queue.size()).isZero());
  }

  @Test
  void await_queueDeletedAndMadeAgain_isPolledMeanwhile() {
    TaskRef first = run();
    TaskRef second = run();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> one = begin(first);
    queue.delete();
    stop(first);

    assertThat(one).succeedsWithin(SECOND.multipliedBy(30));

    queue.create();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> other =
        waiters.awaitAsync(taskStopped(second));
    await()
        .atMost(SECOND.multipliedBy(30))
        .untilAsserted(
            () -> {
              send();
              assertThat(queue.size()).isZero();
            });
    settle();
    stop(second);
    describes.set(0);
    send();
    assertThat(other).succeedsWithin(SECOND.multipliedBy(10));
    assertThat(describes).hasValue(0);
  }

  @Test
  void await_messagesThatAreNoEvents_stayInTheQueue() {
    TaskRef task = run();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> wait = begin(task);
    stop(task);
    queue.send(List.of("hello", "{\"source\": \"aws.s3\"}"));
    send();

    assertThat(wait).succeedsWithin(SECOND.multipliedBy(10));
    await().untilAsserted(() -> assertThat(queue.size()).isEqualTo(2));
  }

  @Test
  void await_twoWaitersOfOneProcess_bothHear() {
    TaskRef task = run();
    try (Waiters others = waiters()) {
      CompletableFuture<Either<WaitFailure, TaskOutcome>> other =
          others.awaitAsync(taskStopped(task));
      CompletableFuture<Either<WaitFailure, TaskOutcome>> wait = begin(task);
      stop(task);
      describes.set(0);
      send();

      assertThat(wait).succeedsWithin(SECOND.multipliedBy(10));
      assertThat(other).succeedsWithin(SECOND.multipliedBy(10));
      assertThat(describes).hasValue(0);
    }
  }

  @Test
  void close_waitersThatAreClosed_leaveMessagesInTheQueue() {
    TaskRef task = run();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> wait = begin(task);
    waiters.close();
    stop(task);
    send();

    assertThat(wait).isCompletedWithValueMatching(Either::isLeft);
    await().during(SECOND.multipliedBy(2)).until(() -> queue.size() > 0);
  }

  @Test
  void close_eventsThatAreClosed_areFollowedByPolls() {
    TaskRef task = run();
    CompletableFuture<Either<WaitFailure, TaskOutcome>> wait = begin(task);
    events.close();
    stop(task);

    assertThat(wait).succeedsWithin(SECOND.multipliedBy(10));
    assertThatThrownBy(() -> events.open(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void describeRule_queueOfAnotherServer_isRefused() {
    assertThatThrownBy(events::describeRule)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed https://sqs.REGION.amazonaws.com/ACCOUNT/NAME");
    assertThat(events).hasToString("events of ECS from " + queue.url());
  }
}
