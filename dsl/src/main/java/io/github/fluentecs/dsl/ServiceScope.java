package io.github.fluentecs.dsl;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.ServiceRef;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionRef;
import io.github.fluentecs.core.taskset.CreateTaskSet;

/** A service, with its verbs and the door to its task sets. Immutable and thread-safe. */
public final class ServiceScope extends ServiceRef {
  ServiceScope(ClusterRef cluster, String nameOrArn) {
    super(cluster, nameOrArn);
  }

  /**
   * Opens a task set.
   *
   * @param idOrArn the task set's id, for example {@code ecs-svc/123}, or ARN
   * @return a reference to it, with its verbs
   */
  public TaskSetScope taskSet(String idOrArn) {
    return new TaskSetScope(this, idOrArn);
  }

  /**
   * Creates the service, which keeps a number of tasks running.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @param desiredCount how many tasks there are to be
   * @return a builder of the command
   */
  public CreateService.Builder create(String taskDefinition, int desiredCount) {
    return CreateService.replica(this, TaskDefinitionRef.of(taskDefinition), desiredCount);
  }

  /**
   * Creates the service, which keeps one task on each container instance.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @return a builder of the command
   */
  public CreateService.Builder createDaemon(String taskDefinition) {
    return CreateService.daemon(this, TaskDefinitionRef.of(taskDefinition));
  }

  /**
   * Creates the service, whose tasks come as task sets of an external controller.
   *
   * @return a builder of the command
   */
  public CreateService.Builder createExternal() {
    return CreateService.external(this);
  }

  /**
   * Creates a task set in the service, whose controller is external.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @return a builder of the command
   */
  public CreateTaskSet.Builder createTaskSet(String taskDefinition) {
    return CreateTaskSet.builder(this, taskDefinition);
  }
}
