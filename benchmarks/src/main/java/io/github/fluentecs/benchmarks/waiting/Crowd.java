package io.github.fluentecs.benchmarks.waiting;

import io.github.fluentecs.benchmarks.server.Jobs;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Fault;
import io.github.fluentecs.simulator.RateLimits;
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
  private final int speed;
  private final EcsClient client;

  private Crowd(int size, int speed) {
    this.speed = speed;
    this.client = client();
    this.tasks = run(size);
  }

  /** Starts tasks; the last of them ends after a minute, and time follows the real clock. */
  static Crowd of(int size, RateLimits limits, int speed) {
    Crowd crowd = new Crowd(size, speed);
    for (int i = 0; i < size; i++) {
      crowd.end(crowd.tasks.get(i), SPREAD.multipliedBy(i + 1).dividedBy(size));
    }
    crowd.start(limits);
    return crowd;
  }

  /** Starts one task that ends after a time. */
  static Crowd ofOne(Duration after, RateLimits limits, int speed) {
    Crowd crowd = new Crowd(1, speed);
    crowd.end(crowd.tasks.get(0), after);
    crowd.start(limits);
    return crowd;
  }

  private void end(String task, Duration after) {
    var unused = simulator.faults().inject(Fault.containerExit(0).task(task).after(after));
  }

  private void start(RateLimits limits) {
    simulator.faults().limit(limits);
    simulator.time().follow(speed);
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

  Result result(Instant began, Load load) {
    Instant ended = simulator.time().now();
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
                    delays.add(Duration.between(task.stoppedAt(), known).toMillis() / 1000.0);
                  }
                });
      }
    }
    double seconds = Duration.between(began, ended).toMillis() / 1000.0;
    return new Result(1, tasks.size(), traffic.calls(), traffic.throttled(), seconds, delays, load);
  }

  Instant now() {
    return simulator.time().now();
  }

  @Override
  public void close() {
    client.close();
    simulator.close();
  }
}
