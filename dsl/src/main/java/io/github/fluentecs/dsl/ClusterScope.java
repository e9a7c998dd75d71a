package io.github.fluentecs.dsl;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StartTask;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionRef;
import java.util.List;

/** A cluster, with its verbs and the doors to what lives in it. Immutable and thread-safe. */
public final class ClusterScope extends ClusterRef {
  ClusterScope(String nameOrArn) {
    super(nameOrArn);
  }

  /**
   * Opens capacity providers of the cluster, those it has or shall have.
   *
   * @param namesOrArns the capacity providers' names or ARNs
   * @return the capacity providers, with their verbs
   */
  public CapacityProvidersScope capacityProviders(String... namesOrArns) {
    return capacityProviders(List.of(namesOrArns));
  }

  /**
   * Opens capacity providers of the cluster, those it has or shall have.
   *
   * @param namesOrArns the capacity providers' names or ARNs
   * @return the capacity providers, with their verbs
   */
  public CapacityProvidersScope capacityProviders(Iterable<String> namesOrArns) {
    return new CapacityProvidersScope(this, namesOrArns);
  }

  /**
   * Opens a container instance.
   *
   * @param idOrArn the container instance's id or ARN
   * @return a reference to it, with its verbs
   */
  public ContainerInstanceScope containerInstance(String idOrArn) {
    return new ContainerInstanceScope(this, idOrArn);
  }

  /**
   * Opens several container instances.
   *
   * @param idsOrArns the container instances' ids or ARNs
   * @return the container instances, with their verbs
   */
  public ContainerInstancesScope containerInstances(String... idsOrArns) {
    return containerInstances(List.of(idsOrArns));
  }

  /**
   * Opens several container instances.
   *
   * @param idsOrArns the container instances' ids or ARNs
   * @return the container instances, with their verbs
   */
  public ContainerInstancesScope containerInstances(Iterable<String> idsOrArns) {
    return new ContainerInstancesScope(this, idsOrArns);
  }

  /**
   * Creates the cluster.
   *
   * @return a builder of the command
   */
  public CreateCluster.Builder create() {
    return CreateCluster.builder(text());
  }

  /**
   * Opens a service.
   *
   * @param nameOrArn the service's name or ARN
   * @return a reference to it, with its verbs
   */
  public ServiceScope service(String nameOrArn) {
    return new ServiceScope(this, nameOrArn);
  }

  /**
   * Opens a task.
   *
   * @param idOrArn the task's id or ARN
   * @return a reference to it, with its verbs
   */
  public TaskScope task(String idOrArn) {
    return new TaskScope(this, idOrArn);
  }

  /**
   * Opens several tasks.
   *
   * @param idsOrArns the tasks' ids or ARNs
   * @return the tasks, with their verbs
   */
  public TasksScope tasks(String... idsOrArns) {
    return tasks(List.of(idsOrArns));
  }

  /**
   * Opens several tasks.
   *
   * @param idsOrArns the tasks' ids or ARNs
   * @return the tasks, with their verbs
   */
  public TasksScope tasks(Iterable<String> idsOrArns) {
    return new TasksScope(this, idsOrArns);
  }

  /**
   * Runs standalone tasks.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @return a builder of the command
   */
  public RunTask.Builder runTask(String taskDefinition) {
    return RunTask.builder(this, TaskDefinitionRef.of(taskDefinition));
  }

  /**
   * Starts a task on each of several container instances.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @param containerInstances 1 to 10 ids or ARNs of container instances
   * @return a builder of the command
   */
  public StartTask.Builder startTask(String taskDefinition, String... containerInstances) {
    return StartTask.builder(
        this, TaskDefinitionRef.of(taskDefinition), List.of(containerInstances));
  }

  /**
   * Lists the tasks whose desired status is RUNNING, or those that a filter selects.
   *
   * @return a builder of the command
   */
  public ListTasks.Builder listTasks() {
    return ListTasks.builder(this);
  }
}
