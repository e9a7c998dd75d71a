package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.PROD;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.limit.RateLimits;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** What it costs to wait for 1,000 tasks that stop within a minute, and how late it is known. */
class ThousandTasksTest {
  private static final int TASKS = 1_000;

  /** What is left for a call, in seconds; on virtual time it takes none. */
  private static final double CALL = 0.01;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Counter counter = new Counter();
  private final EcsClient client =
      simulator.client(
          builder -> builder.overrideConfiguration(o -> o.addExecutionInterceptor(counter)));
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
  private final Waiters waiters =
      Waiters.using(
          Ecs.using(client), WaiterSettings.builder().time(time).random(new Random(1)).build());
  private final ConcurrentLinkedQueue<Duration> delays = new ConcurrentLinkedQueue<>();

  private static final class Counter implements ExecutionInterceptor {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes unused) {
      calls.incrementAndGet();
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes unused) {
      refused.incrementAndGet();
    }
  }

  @AfterEach
  void close() {
    waiters.close();
    client.close();
    simulator.close();
  }

  @Test
  void wait_atTheRatesOfEcs_keepsItsBudgets() {
    Duration taken = waitForAll(RateLimits.published());

    assertThat(delays).hasSize(TASKS);
    assertThat(counter.refused).hasValue(0);
    assertThat(counter.calls).hasValueLessThanOrEqualTo(250);
    assertThat((counter.calls.get() - 1) / seconds(taken)).isLessThanOrEqualTo(4);
    assertThat(mean()).isLessThanOrEqualTo(0.8 - CALL);
    assertThat(max()).isLessThanOrEqualTo(2.6);
  }

  @Test
  void wait_atATenthOfTheRates_losesNothing() {
    waitForAll(RateLimits.published().scaled(0.1));

    assertThat(delays).hasSize(TASKS);
    assertThat(counter.refused).hasValueLessThanOrEqualTo(10);
  }

  private double mean() {
    return delays.stream().mapToDouble(ThousandTasksTest::seconds).average().orElseThrow();
  }

  private double max() {
    return delays.stream().mapToDouble(ThousandTasksTest::seconds).max().orElseThrow();
  }

  private static double seconds(Duration span) {
    return span.toNanos() / 1e9;
  }

  /** Waits until the tasks have stopped, one after the other, and tells how long it took. */
  private Duration waitForAll(RateLimits limits) {
    List<TaskRef> tasks = started();
    simulator.faults().limit(limits);
    Instant began = simulator.time().now();
    counter.calls.set(0);
    time.hold();
    CompletableFuture<?>[] waits =
        tasks.stream().map(this::wait).toArray(CompletableFuture<?>[]::new);
    time.release();
    CompletableFuture.allOf(waits).join();
    return Duration.between(began, simulator.time().now());
  }

  private CompletableFuture<?> wait(TaskRef task) {
    return waiters
        .awaitAsync(taskStopped(task))
        .thenAccept(result -> result.forEach(outcome -> delays.add(delay(outcome))));
  }

  private Duration delay(TaskOutcome outcome) {
    Instant stopped = outcome.task().orElseThrow().stoppedAt().orElseThrow();
    return Duration.between(stopped, simulator.time().now());
  }

  /** Starts tasks on Fargate, each of which ends at its time within the minute. */
  private List<TaskRef> started() {
    client.createCluster(request -> request.clusterName("prod"));
    client.registerTaskDefinition(
        request ->
            request
                .family("job")
                .containerDefinitions(
                    ContainerDefinition.builder().name("job").image("job").build())
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("256")
                .memory("512"));
    List<String> arns = new ArrayList<>();
    while (arns.size() < TASKS) {
      client.runTask(ThousandTasksTest::ten).tasks().stream().map(Task::taskArn).forEach(arns::add);
    }
    simulator.time().advance(MINUTE);
    for (int i = 0; i < TASKS; i++) {
      Duration after = MINUTE.multipliedBy(i + 1).dividedBy(TASKS);
      var unused = simulator.faults().inject(Fault.containerExit(0).task(arns.get(i)).after(after));
    }
    return arns.stream()
        .map(arn -> TaskRef.of(PROD, arn.substring(arn.lastIndexOf('/') + 1)))
        .toList();
  }

  private static void ten(RunTaskRequest.Builder request) {
    request
        .cluster("prod")
        .taskDefinition("job")
        .count(10)
        .launchType(LaunchType.FARGATE)
        .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")));
  }
}
