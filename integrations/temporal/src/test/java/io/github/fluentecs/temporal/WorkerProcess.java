package io.github.fluentecs.temporal;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.List;

/**
 * A worker as if it had a process of its own: with a connection, threads and a memory of its own.
 */
final class WorkerProcess {
  private static final long PATIENCE = 20_000;

  private final Connection connection;
  private final TestWorkflowEnvironment temporal;
  private final boolean isSticky;
  private final Class<?> workflow;
  private final List<Object> activities;
  private final WorkerFactory factory;

  private WorkerProcess(
      TestWorkflowEnvironment temporal,
      boolean isSticky,
      Class<?> workflow,
      List<Object> activities) {
    this.temporal = temporal;
    this.isSticky = isSticky;
    this.workflow = workflow;
    this.activities = activities;
    connection = new Connection(isSticky);
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setChannel(temporal.getWorkflowServiceStubs().getRawChannel())
                .setGrpcClientInterceptors(List.of(connection))
                .build());
    factory =
        WorkerFactory.newInstance(
            WorkflowClient.newInstance(stubs, temporal.getWorkflowClient().getOptions()),
            WorkerFactoryOptions.getDefaultInstance());
  }

  /** Starts a worker; a sticky one keeps workflows in memory between their steps. */
  static WorkerProcess started(
      TestWorkflowEnvironment temporal,
      boolean isSticky,
      Class<?> workflow,
      List<Object> activities) {
    WorkerProcess process = new WorkerProcess(temporal, isSticky, workflow, activities);
    Worker worker =
        process.factory.newWorker(
            World.QUEUE,
            WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(PATIENCE).build());
    worker.registerWorkflowImplementationTypes(workflow);
    worker.registerActivitiesImplementations(activities.toArray());
    process.factory.start();
    return process;
  }

  /** Ends without a word. */
  void kill() {
    connection.cut();
    factory.shutdownNow();
  }

  WorkerProcess killedAndStartedAgain() {
    kill();
    return started(temporal, isSticky, workflow, activities);
  }
}
