package io.github.fluentecs.temporal;

import io.github.fluentecs.simulator.EcsSimulator;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Temporal's test environment and a simulator, whose time is that of the workflows. */
final class World implements AutoCloseable {
  static final String QUEUE = "ecs";
  private static final long PATIENCE = 20_000;

  final EcsSimulator simulator;

  /** Looks from outside, at no time of its own. */
  final EcsClient client;

  private final EcsClient calling;
  final TestWorkflowEnvironment temporal;
  final Worker worker;
  private final Consumer<Duration> advance;

  World(EcsSimulator simulator, Consumer<Duration> advance, boolean cached) {
    this.simulator = simulator;
    this.advance = advance;
    this.client = simulator.client();
    this.calling =
        simulator.client(
            builder ->
                builder.overrideConfiguration(
                    c ->
                        c.retryStrategy(r -> r.maxAttempts(1))
                            .addExecutionInterceptor(new SameTime())));
    WorkerFactoryOptions options =
        WorkerFactoryOptions.newBuilder().setWorkflowCacheSize(cached ? 100 : 0).build();
    this.temporal =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setInitialTime(simulator.time().now())
                .setWorkerFactoryOptions(options)
                .build());
    this.worker =
        temporal.newWorker(
            QUEUE, WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(PATIENCE).build());
  }

  /** Lets the simulator catch up with the workflows before each call. */
  private final class SameTime implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      catchUp();
    }
  }

  synchronized void catchUp() {
    Instant now = Instant.ofEpochMilli(temporal.currentTimeMillis());
    Duration behind = Duration.between(simulator.time().now(), now);
    if (!behind.isNegative() && !behind.isZero()) {
      advance.accept(behind);
    }
  }

  /** Registers workflows and activities, and begins to work. */
  void start(Class<?> workflow, UnaryOperator<EcsActivities> calls, Object... activities) {
    worker.registerWorkflowImplementationTypes(workflow);
    worker.registerActivitiesImplementations(calls.apply(EcsActivities.on(calling)));
    worker.registerActivitiesImplementations(activities);
    temporal.start();
  }

  /** Runs a workflow to its end. */
  String run(String type, Object... arguments) {
    WorkflowStub stub = begin(type, arguments);
    return stub.getResult(String.class);
  }

  WorkflowStub begin(String type, Object... arguments) {
    WorkflowClient starter = temporal.getWorkflowClient();
    WorkflowStub stub =
        starter.newUntypedWorkflowStub(
            type, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId(type).build());
    stub.start(arguments);
    return stub;
  }

  /** Returns how many calls of an operation the simulator has answered. */
  long answered(String operation) {
    return simulator.events().all().stream()
        .map(Object::toString)
        .filter(line -> line.endsWith(" " + operation + " 200"))
        .count();
  }

  /** Returns how many deployments of service {@code web} there were, its first one included. */
  int deployments() {
    return client
        .listServiceDeployments(r -> r.cluster("prod").service("web"))
        .serviceDeployments()
        .size();
  }

  /** Returns the tasks that ECS still shows, running and stopped. */
  List<Task> tasks(Predicate<Task> which) {
    return Stream.of("RUNNING", "STOPPED")
        .map(status -> client.listTasks(r -> r.cluster("prod").desiredStatus(status)).taskArns())
        .filter(arns -> !arns.isEmpty())
        .flatMap(arns -> client.describeTasks(r -> r.cluster("prod").tasks(arns)).tasks().stream())
        .filter(which)
        .toList();
  }

  @Override
  public void close() {
    temporal.close();
    calling.close();
    client.close();
    simulator.close();
  }
}
