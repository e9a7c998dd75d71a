package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.UpdateCodeDeployService;
import io.github.fluentecs.core.service.UpdateExternalService;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.taskset.DescribeTaskSets;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/** A service, with its verbs and the scopes of its task sets. Immutable and thread-safe. */
public final class ServiceScope extends ServiceRef {
  ServiceScope(ClusterRef cluster, String nameOrArn) {
    super(cluster, nameOrArn);
  }

  /**
   * Returns the scope of a task set.
   *
   * @param idOrArn the task set's id, for example {@code ecs-svc/123}, or ARN
   * @return a reference to it, with its verbs
   */
  public TaskSetScope taskSet(String idOrArn) {
    return new TaskSetScope(this, idOrArn);
  }

  /**
   * Describes task sets of the service, whose deployment controller is EXTERNAL or CODE_DEPLOY.
   *
   * @param idsOrArns the task sets' ids or ARNs; none means all of the service
   * @return a builder of the command
   */
  public DescribeTaskSets.Builder describeTaskSets(String... idsOrArns) {
    return DescribeTaskSets.builder(this).addAllTaskSets(Arguments.list("idsOrArns", idsOrArns));
  }

  /**
   * Lists the deployments of the service, whose deployment controller is ECS.
   *
   * @return a builder of the command
   */
  public ListServiceDeployments.Builder listServiceDeployments() {
    return ListServiceDeployments.builder(this);
  }

  /**
   * Creates the service, which keeps a number of tasks running.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @param desiredCount the desired number of tasks
   * @return a builder of the command
   */
  public CreateService.Builder create(String taskDefinition, int desiredCount) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return create(TaskDefinitionRef.of(taskDefinition), desiredCount);
  }

  /**
   * Creates the service, which keeps a number of tasks running.
   *
   * @param taskDefinition its reference, for example that of an answer
   * @param desiredCount the desired number of tasks
   * @return a builder of the command
   */
  public CreateService.Builder create(TaskDefinitionRef taskDefinition, int desiredCount) {
    return CreateService.replica(this, taskDefinition, desiredCount);
  }

  /**
   * Creates the service, which keeps one task on each container instance.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @return a builder of the command
   */
  public CreateService.Builder createDaemon(String taskDefinition) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return createDaemon(TaskDefinitionRef.of(taskDefinition));
  }

  /**
   * Creates the service, which keeps one task on each container instance.
   *
   * @param taskDefinition its reference, for example that of an answer
   * @return a builder of the command
   */
  public CreateService.Builder createDaemon(TaskDefinitionRef taskDefinition) {
    return CreateService.daemon(this, taskDefinition);
  }

  /**
   * Creates the service with the deployment controller EXTERNAL, whose tasks belong to task sets.
   *
   * @return a builder of the command
   */
  public CreateService.Builder createExternal() {
    return CreateService.external(this);
  }

  /**
   * Creates a task set in the service, whose deployment controller is EXTERNAL.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @return a builder of the command
   */
  public CreateTaskSet.Builder createTaskSet(String taskDefinition) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return createTaskSet(TaskDefinitionRef.of(taskDefinition));
  }

  /**
   * Creates a task set in the service, whose deployment controller is EXTERNAL.
   *
   * @param taskDefinition its reference, for example that of an answer
   * @return a builder of the command
   */
  public CreateTaskSet.Builder createTaskSet(TaskDefinitionRef taskDefinition) {
    return CreateTaskSet.builder(this, taskDefinition);
  }

  /**
   * Describes the service.
   *
   * @return the command
   */
  public DescribeServices describe() {
    return DescribeServices.builder(cluster(), List.of(text())).build();
  }

  /**
   * Gets the service itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<Service> get() {
    return describe().one();
  }

  /**
   * Changes the service, whose deployment controller is ECS.
   *
   * @return a builder of the command
   */
  public UpdateService.Builder update() {
    return UpdateService.builder(this);
  }

  /**
   * Changes the service, whose deployment controller is CODE_DEPLOY.
   *
   * @return a builder of the command, restricted to what that controller allows
   */
  public UpdateCodeDeployService.Builder updateCodeDeploy() {
    return UpdateCodeDeployService.builder(this);
  }

  /**
   * Changes the service, whose deployment controller is EXTERNAL.
   *
   * @return a builder of the command, restricted to what that controller allows
   */
  public UpdateExternalService.Builder updateExternal() {
    return UpdateExternalService.builder(this);
  }

  /**
   * Changes the desired number of tasks, with any deployment controller.
   *
   * @param desiredCount 0 or more
   * @return the command
   */
  public UpdateService scaleTo(int desiredCount) {
    return update().desiredCount(desiredCount).build();
  }

  /**
   * Deploys the service, whose deployment controller is ECS, again without changes.
   *
   * @return the command; each execution starts a deployment
   */
  public UpdateService redeploy() {
    return update().forceNewDeployment().build();
  }

  /**
   * Deletes the service, which must be scaled to 0 or be a daemon.
   *
   * @return the command
   */
  public DeleteService delete() {
    return DeleteService.builder(this).build();
  }

  /**
   * Deletes the service even if it has tasks, and stops them.
   *
   * @return the command
   */
  public DeleteService forceDelete() {
    return DeleteService.builder(this).force(true).build();
  }
}
