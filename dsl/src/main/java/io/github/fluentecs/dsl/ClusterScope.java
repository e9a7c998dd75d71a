package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterSetting;
import io.github.fluentecs.core.cluster.ContainerInsights;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.cluster.UpdateCluster;
import io.github.fluentecs.core.cluster.UpdateClusterSettings;
import io.github.fluentecs.core.daemon.ListDaemons;
import io.github.fluentecs.core.express.CreateExpressGatewayService;
import io.github.fluentecs.core.express.ExpressTask;
import io.github.fluentecs.core.instance.ListAttributes;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.instance.RegisterContainerInstance;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.ListServices;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StartTask;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Beta;
import java.util.List;
import java.util.Objects;

/** A cluster, with its verbs and the scopes of its resources. Immutable and thread-safe. */
public final class ClusterScope extends ClusterRef {
  ClusterScope(String nameOrArn) {
    super(nameOrArn);
  }

  /**
   * Returns a scope of current or future capacity providers of the cluster.
   *
   * @param namesOrArns the capacity providers' names or ARNs
   * @return the capacity providers, with their verbs
   */
  public CapacityProvidersScope capacityProviders(String... namesOrArns) {
    return capacityProviders(Arguments.list("namesOrArns", namesOrArns));
  }

  /**
   * Returns a scope of current or future capacity providers of the cluster.
   *
   * @param namesOrArns the capacity providers' names or ARNs
   * @return the capacity providers, with their verbs
   */
  public CapacityProvidersScope capacityProviders(Iterable<String> namesOrArns) {
    return new CapacityProvidersScope(this, namesOrArns);
  }

  /**
   * Returns the scope of a container instance.
   *
   * @param idOrArn the container instance's id or ARN
   * @return a reference to it, with its verbs
   */
  public ContainerInstanceScope containerInstance(String idOrArn) {
    return new ContainerInstanceScope(this, idOrArn);
  }

  /**
   * Returns the scope of several container instances.
   *
   * @param idsOrArns the container instances' ids or ARNs
   * @return the container instances, with their verbs
   */
  public ContainerInstancesScope containerInstances(String... idsOrArns) {
    return containerInstances(Arguments.list("idsOrArns", idsOrArns));
  }

  /**
   * Returns the scope of several container instances.
   *
   * @param idsOrArns the container instances' ids or ARNs
   * @return the container instances, with their verbs
   */
  public ContainerInstancesScope containerInstances(Iterable<String> idsOrArns) {
    return new ContainerInstancesScope(this, idsOrArns);
  }

  /**
   * Turns Container Insights of the cluster on or off.
   *
   * @param value what is collected
   * @return the command
   */
  public UpdateClusterSettings containerInsights(ContainerInsights value) {
    return UpdateClusterSettings.builder(this, ClusterSetting.containerInsights(value)).build();
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
   * Deletes the cluster.
   *
   * @return the command
   */
  public DeleteCluster delete() {
    return DeleteCluster.builder(this).build();
  }

  /**
   * Describes the cluster.
   *
   * @return the command
   */
  public DescribeClusters describe() {
    return DescribeClusters.builder(List.of(this)).build();
  }

  /**
   * Gets the cluster itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<Cluster> get() {
    return describe().one();
  }

  /**
   * Lists the attributes of the container instances of the cluster.
   *
   * @return a builder of the command
   */
  public ListAttributes.Builder listAttributes() {
    return ListAttributes.builder(this);
  }

  /**
   * Lists the container instances of the cluster.
   *
   * @return a builder of the command
   */
  public ListContainerInstances.Builder listContainerInstances() {
    return ListContainerInstances.builder(this);
  }

  /**
   * Returns the scope of a service.
   *
   * @param nameOrArn the service's name or ARN
   * @return a reference to it, with its verbs
   */
  public ServiceScope service(String nameOrArn) {
    return new ServiceScope(this, nameOrArn);
  }

  /**
   * Creates an Express service in the cluster: a web service on Fargate with its load balancer.
   *
   * @param infrastructureRoleArn the role with which ECS manages load balancers and scaling
   * @param task what the tasks run
   * @return a builder of the command
   */
  @Beta
  public CreateExpressGatewayService.Builder createExpressService(
      String infrastructureRoleArn, ExpressTask task) {
    return CreateExpressGatewayService.builder(this, infrastructureRoleArn, task);
  }

  /**
   * Returns the scope of several services.
   *
   * @param namesOrArns the services' names or ARNs
   * @return the services, with their verbs
   */
  public ServicesScope services(String... namesOrArns) {
    return services(Arguments.list("namesOrArns", namesOrArns));
  }

  /**
   * Returns the scope of several services.
   *
   * @param namesOrArns the services' names or ARNs
   * @return the services, with their verbs
   */
  public ServicesScope services(Iterable<String> namesOrArns) {
    return new ServicesScope(this, namesOrArns);
  }

  /**
   * Returns the scope of a task.
   *
   * @param idOrArn the task's id or ARN
   * @return a reference to it, with its verbs
   */
  public TaskScope task(String idOrArn) {
    return new TaskScope(this, idOrArn);
  }

  /**
   * Returns the scope of several tasks.
   *
   * @param idsOrArns the tasks' ids or ARNs
   * @return the tasks, with their verbs
   */
  public TasksScope tasks(String... idsOrArns) {
    return tasks(Arguments.list("idsOrArns", idsOrArns));
  }

  /**
   * Returns the scope of several tasks.
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
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return runTask(TaskDefinitionRef.of(taskDefinition));
  }

  /**
   * Runs standalone tasks.
   *
   * @param taskDefinition its reference, for example that of an answer
   * @return a builder of the command
   */
  public RunTask.Builder runTask(TaskDefinitionRef taskDefinition) {
    return RunTask.builder(this, taskDefinition);
  }

  /**
   * Starts a task on each of several container instances.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @param containerInstances 1 to 10 ids or ARNs of container instances
   * @return a builder of the command
   */
  public StartTask.Builder startTask(String taskDefinition, String... containerInstances) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return startTask(TaskDefinitionRef.of(taskDefinition), containerInstances);
  }

  /**
   * Starts a task on each of several container instances.
   *
   * @param taskDefinition its reference, for example that of an answer
   * @param containerInstances 1 to 10 ids or ARNs of container instances
   * @return a builder of the command
   */
  public StartTask.Builder startTask(
      TaskDefinitionRef taskDefinition, String... containerInstances) {
    return StartTask.builder(
        this, taskDefinition, Arguments.list("containerInstances", containerInstances));
  }

  /**
   * Returns the scope of a daemon.
   *
   * @param nameOrArn the daemon's name, where the cluster is named by its ARN, or the daemon's ARN
   * @return a reference to it, with its verbs
   */
  @Beta
  public DaemonScope daemon(String nameOrArn) {
    return new DaemonScope(this, nameOrArn);
  }

  /**
   * Lists the daemons.
   *
   * @return a builder of the command
   */
  @Beta
  public ListDaemons.Builder listDaemons() {
    return ListDaemons.builder(this);
  }

  /**
   * Lists the services.
   *
   * @return a builder of the command
   */
  public ListServices.Builder listServices() {
    return ListServices.builder(this);
  }

  /**
   * Lists the tasks whose desired status is RUNNING, or those that a filter selects.
   *
   * @return a builder of the command
   */
  public ListTasks.Builder listTasks() {
    return ListTasks.builder(this);
  }

  /**
   * Registers a container instance, as the ECS agent does. Intended for agents and their tests.
   *
   * @return a builder of the command
   */
  public RegisterContainerInstance.Builder registerContainerInstance() {
    return RegisterContainerInstance.builder(this);
  }

  /**
   * Changes settings, configuration and defaults of the cluster.
   *
   * @return a builder of the command
   */
  public UpdateCluster.Builder update() {
    return UpdateCluster.builder(this);
  }
}
