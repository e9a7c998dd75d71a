package io.github.fluentecs.dsl;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.UpdateCodeDeployService;
import io.github.fluentecs.core.service.UpdateExternalService;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.taskset.DescribeTaskSets;
import java.util.List;

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
   * Describes task sets of the service, whose controller is external or CodeDeploy.
   *
   * @param idsOrArns the task sets' ids or ARNs; none means all of the service
   * @return a builder of the command
   */
  public DescribeTaskSets.Builder describeTaskSets(String... idsOrArns) {
    return DescribeTaskSets.builder(this).taskSets(idsOrArns);
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
   * @return a builder of the command, which offers what that controller allows
   */
  public UpdateCodeDeployService.Builder updateCodeDeploy() {
    return UpdateCodeDeployService.builder(this);
  }

  /**
   * Changes the service, whose deployment controller is EXTERNAL.
   *
   * @return a builder of the command, which offers what that controller allows
   */
  public UpdateExternalService.Builder updateExternal() {
    return UpdateExternalService.builder(this);
  }

  /**
   * Changes how many tasks there are to be, whoever deploys.
   *
   * @param desiredCount 0 or more
   * @return the command
   */
  public UpdateService scaleTo(int desiredCount) {
    return update().desiredCount(desiredCount).build();
  }

  /**
   * Deploys the service, whose deployment controller is ECS, again as it is.
   *
   * @return the command; each execution starts a deployment
   */
  public UpdateService redeploy() {
    return update().forceNewDeployment().build();
  }

  /**
   * Deletes the service, which has been scaled to 0 or is a daemon.
   *
   * @return the command
   */
  public DeleteService delete() {
    return DeleteService.builder(this).build();
  }

  /**
   * Deletes the service although it has tasks, which are stopped.
   *
   * @return the command
   */
  public DeleteService forceDelete() {
    return DeleteService.builder(this).force(true).build();
  }
}
