package io.github.fluentecs.temporal;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;

import io.github.fluentecs.simulator.EcsSimulator;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
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

  final EcsSimulator simulator;

  /** Looks from outside, at no time of its own. */
  final EcsClient client;

  private final EcsClient calling;
  final TestWorkflowEnvironment temporal;
  private final Consumer<Duration> advance;
  private final boolean isSticky;
  private final Deque<WorkerProcess> workers = new ConcurrentLinkedDeque<>();

  World(EcsSimulator simulator, Consumer<Duration> advance, boolean isSticky) {
    this.simulator = simulator;
    this.advance = advance;
    this.isSticky = isSticky;
    this.client = simulator.client();
    this.calling =
        simulator.client(
            builder ->
                builder.overrideConfiguration(
                    c ->
                        c.retryStrategy(r -> r.maxAttempts(1))
                            .addExecutionInterceptor(new SameTime())));
    this.temporal =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder().setInitialTime(simulator.time().now()).build());
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

  /** Starts a worker with a workflow and activities. */
  void start(Class<?> workflow, UnaryOperator<EcsActivities> calls, Object... activities) {
    List<Object> all = new ArrayList<>(List.of(activities));
    all.add(calls.apply(EcsActivities.on(calling)));
    workers.push(WorkerProcess.started(temporal, isSticky, workflow, all));
  }

  /** Kills the worker; another one starts. It may be told by a thread of the worker. */
  void killWorker() {
    CompletableFuture.runAsync(() -> workers.push(workers.pop().killedAndStartedAgain())).join();
  }

  /**
   * Runs a workflow to its end. It does not ask for the result before: a thread of Temporal's test
   * server would wait for it, the one that has to notice that the connection of a worker is cut.
   */
  String run(String type, Object... arguments) {
    WorkflowStub stub = begin(type, arguments);
    while (stub.describe().getStatus() == WORKFLOW_EXECUTION_STATUS_RUNNING) {
      temporal.sleep(Duration.ofMinutes(1));
    }
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
    workers.forEach(WorkerProcess::kill);
    temporal.close();
    calling.close();
    client.close();
    simulator.close();
  }
}
