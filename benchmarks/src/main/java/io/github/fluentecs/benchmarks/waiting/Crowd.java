package io.github.fluentecs.benchmarks.waiting;

import io.github.fluentecs.benchmarks.server.Jobs;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.retries.LegacyRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Tasks on a simulator that end one after the other within a minute of simulated time. */
final class Crowd implements AutoCloseable {
  private static final Duration SPREAD = Duration.ofMinutes(1);

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Traffic traffic = new Traffic();
  private final ConcurrentMap<String, Instant> told = new ConcurrentHashMap<>();
  private final List<String> tasks;
  private final RateLimits limits;
  private final int speed;
  private final EcsClient client;

  private Crowd(int size, RateLimits limits, int speed) {
    this.limits = limits;
    this.speed = speed;
    this.client = client();
    this.tasks = run(size);
  }

  /** Makes tasks; the last of them ends a minute after the start. */
  static Crowd of(int size, RateLimits limits, int speed) {
    Crowd crowd = new Crowd(size, limits, speed);
    for (int i = 0; i < size; i++) {
      crowd.end(crowd.tasks.get(i), SPREAD.multipliedBy(i + 1).dividedBy(size));
    }
    return crowd;
  }

  /** Makes one task that ends a time after the start. */
  static Crowd ofOne(Duration after, RateLimits limits, int speed) {
    Crowd crowd = new Crowd(1, limits, speed);
    crowd.end(crowd.tasks.get(0), after);
    return crowd;
  }

  private void end(String task, Duration after) {
    var unused = simulator.faults().inject(Fault.containerExit(0).task(task).after(after));
  }

  /** Lets time follow the real clock from now on. */
  void start() {
    simulator.faults().limit(limits);
    simulator.time().follow(speed);
  }

  /** Waits for the tasks, and returns how long it took. */
  Duration watch(Waiting waiting) {
    Instant began = simulator.time().now();
    waiting.waitFor(this);
    return Duration.between(began, simulator.time().now());
  }

  private List<String> run(int size) {
    try (EcsClient setup = simulator.client()) {
      List<String> arns = Jobs.start(setup, size);
      simulator.time().advance(Duration.ofMinutes(1));
      return arns;
    }
  }

  /** A client whose pauses between attempts are the SDK's own, at this speed. */
  private EcsClient client() {
    Duration longest = scaled(Duration.ofSeconds(20));
    LegacyRetryStrategy retries =
        LegacyRetryStrategy.builder()
            .backoffStrategy(
                BackoffStrategy.exponentialDelay(scaled(Duration.ofMillis(100)), longest))
            .throttlingBackoffStrategy(
                BackoffStrategy.exponentialDelay(scaled(Duration.ofMillis(500)), longest))
            .build();
    return simulator.client(
        builder ->
            builder.overrideConfiguration(
                override -> override.retryStrategy(retries).addExecutionInterceptor(traffic)));
  }

  Duration scaled(Duration span) {
    return span.dividedBy(speed);
  }

  EcsClient waitingClient() {
    return client;
  }

  FastTime time() {
    return new FastTime(simulator.time()::now, speed);
  }

  List<String> tasks() {
    return tasks;
  }

  /** Notes that somebody has been told of a task's end. */
  void tell(String task) {
    told.put(task, simulator.time().now());
  }

  Result result(Duration taken, Load load) {
    List<Double> delays = new ArrayList<>();
    try (EcsClient all = simulator.client()) {
      simulator.faults().limit(RateLimits.off());
      for (int from = 0; from < tasks.size(); from += 100) {
        List<String> some = tasks.subList(from, Math.min(tasks.size(), from + 100));
        all.describeTasks(describe -> describe.cluster(Server.CLUSTER).tasks(some))
            .tasks()
            .forEach(
                task -> {
                  Instant known = told.get(task.taskArn());
                  if (known != null) {
                    delays.add(seconds(Duration.between(task.stoppedAt(), known)));
                  }
                });
      }
    }
    return new Result(
        1, tasks.size(), traffic.calls(), traffic.throttled(), seconds(taken), delays, load);
  }

  private static double seconds(Duration span) {
    return span.toNanos() / 1e9;
  }

  @Override
  public void close() {
    client.close();
    simulator.close();
  }
}
