package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.account.ListAccountSettings;
import io.github.fluentecs.core.capacity.AutoScalingGroupProvider;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.capacity.InstanceLaunchTemplate;
import io.github.fluentecs.core.capacity.InstanceRequirements;
import io.github.fluentecs.core.capacity.ManagedInstancesProvider;
import io.github.fluentecs.core.capacity.ManagedScaling;
import io.github.fluentecs.core.catalog.Requests;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.daemon.DaemonContainerDefinition;
import io.github.fluentecs.core.daemon.ListDaemonTaskDefinitions;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.ClassicLoadBalancer;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.network.TargetGroup;
import io.github.fluentecs.core.placement.AttributeSubject;
import io.github.fluentecs.core.placement.ClusterQuery;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.TextSubject;
import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaggableRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.service.DeploymentAlarms;
import io.github.fluentecs.core.service.DeploymentCircuitBreaker;
import io.github.fluentecs.core.service.DeploymentConfiguration;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.service.ListServicesByNamespace;
import io.github.fluentecs.core.service.ServiceConnectConfiguration;
import io.github.fluentecs.core.service.ServiceConnectService;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.DeleteTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.EfsVolume;
import io.github.fluentecs.core.taskdefinition.LinuxParameters;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitionFamilies;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.Volume;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Beta;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.volume.EbsVolume;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SettingName;

/**
 * The entry points of the DSL, for {@code import static}: nouns return scopes, and their verbs
 * return commands or builders of commands. No method calls ECS.
 */
public final class EcsDsl {
  private EcsDsl() {}

  /**
   * Returns the scope of a cluster.
   *
   * @param nameOrArn the cluster's short name or full ARN
   * @return a reference to it, with its verbs
   */
  public static ClusterScope cluster(String nameOrArn) {
    return new ClusterScope(nameOrArn);
  }

  /**
   * Names a cluster by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a cluster with its verbs
   */
  public static ClusterScope cluster(ClusterRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new ClusterScope(ref.text());
  }

  /**
   * Names a service by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a service with its verbs
   */
  public static ServiceScope service(ServiceRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new ServiceScope(ref.cluster(), ref.text());
  }

  /**
   * Names a task by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a task with its verbs
   */
  public static TaskScope task(TaskRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new TaskScope(ref.cluster(), ref.text());
  }

  /**
   * Names tasks of one cluster by their references, for example those of an answer.
   *
   * @param refs the references, at least one
   * @return the tasks with their verbs
   * @throws IllegalArgumentException if there is none, or they are of several clusters
   */
  public static TasksScope tasks(Collection<? extends TaskRef> refs) {
    return new TasksScope(References.cluster(refs), ResourceRef.texts(refs));
  }

  /**
   * Names a task set by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a task set with its verbs
   */
  public static TaskSetScope taskSet(TaskSetRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new TaskSetScope(ref.service(), ref.text());
  }

  /**
   * Names a container instance by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a container instance with its verbs
   */
  public static ContainerInstanceScope containerInstance(ContainerInstanceRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new ContainerInstanceScope(ref.cluster(), ref.text());
  }

  /**
   * Names container instances of one cluster by their references, for example those of an answer.
   *
   * @param refs the references, at least one
   * @return the container instances with their verbs
   * @throws IllegalArgumentException if there is none, or they are of several clusters
   */
  public static ContainerInstancesScope containerInstances(
      Collection<? extends ContainerInstanceRef> refs) {
    return new ContainerInstancesScope(References.cluster(refs), ResourceRef.texts(refs));
  }

  /**
   * Names services of one cluster by their references, for example those of an answer.
   *
   * @param refs the references, at least one
   * @return the services with their verbs
   * @throws IllegalArgumentException if there is none, or they are of several clusters
   */
  public static ServicesScope services(Collection<? extends ServiceRef> refs) {
    return new ServicesScope(References.cluster(refs), ResourceRef.texts(refs));
  }

  /**
   * Returns the scope of several clusters.
   *
   * @param namesOrArns the clusters' short names or full ARNs
   * @return the clusters, with their verbs
   */
  public static ClustersScope clusters(String... namesOrArns) {
    return new ClustersScope(Arguments.list("namesOrArns", namesOrArns));
  }

  /**
   * Lists the clusters of the account in the client's Region.
   *
   * @return a builder of the command
   */
  public static ListClusters.Builder listClusters() {
    return ListClusters.builder();
  }

  /**
   * Returns the scope of an account setting.
   *
   * @param name the setting
   * @return the setting, with its verbs
   */
  public static AccountSettingScope accountSetting(SettingName name) {
    Objects.requireNonNull(name, "name");
    return new AccountSettingScope(OpenEnum.of(name));
  }

  /**
   * Returns the scope of an account setting that the SDK has no constant for.
   *
   * @param name the setting's name, as ECS spells it
   * @return the setting, with its verbs
   */
  public static AccountSettingScope accountSetting(String name) {
    Objects.requireNonNull(name, "name");
    return new AccountSettingScope(OpenEnum.parse(SettingName.class, name));
  }

  /**
   * Lists account settings: what the caller has of its own, or with {@code effective()} what
   * counts.
   *
   * @return a builder of the command
   */
  public static ListAccountSettings.Builder listAccountSettings() {
    return ListAccountSettings.builder();
  }

  /**
   * Returns the scope of a capacity provider.
   *
   * @param nameOrArn the capacity provider's name or ARN
   * @return a reference to it, with its verbs
   */
  public static CapacityProviderScope capacityProvider(String nameOrArn) {
    return new CapacityProviderScope(nameOrArn);
  }

  /**
   * Names a capacity provider by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a capacity provider with its verbs
   */
  public static CapacityProviderScope capacityProvider(CapacityProviderRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new CapacityProviderScope(ref.text());
  }

  /**
   * Describes capacity providers of any cluster.
   *
   * @param namesOrArns the capacity providers' names or ARNs; none means all of the account
   * @return a builder of the command
   */
  public static DescribeCapacityProviders.Builder describeCapacityProviders(String... namesOrArns) {
    return DescribeCapacityProviders.builder().capacityProviders(namesOrArns);
  }

  /**
   * Makes a provider for an Auto Scaling group, for a new capacity provider.
   *
   * @param nameOrArn the group's name or ARN
   * @return the provider; add {@code managedScaling}, {@code withTerminationProtection}, ...
   */
  public static AutoScalingGroupProvider autoScalingGroup(String nameOrArn) {
    Objects.requireNonNull(nameOrArn, "nameOrArn");
    return AutoScalingGroupProvider.of(nameOrArn);
  }

  /**
   * Starts a provider of managed instances, for a new capacity provider.
   *
   * @param cluster the cluster that the capacity provider belongs to
   * @param infrastructureRoleArn the ARN of the role with which ECS manages instances
   * @param template how instances are launched
   * @return a builder of the provider; add {@code scaleIn}, {@code propagateTags}, ...
   */
  public static ManagedInstancesProvider.Builder managedInstances(
      ClusterRef cluster, String infrastructureRoleArn, InstanceLaunchTemplate template) {
    Objects.requireNonNull(template, "template");
    return ManagedInstancesProvider.builder(cluster, infrastructureRoleArn, template);
  }

  /**
   * Starts a launch template of managed instances.
   *
   * @param ec2InstanceProfileArn the ARN of the instance profile of the instances
   * @param subnets the subnets of the instances, all of one VPC
   * @return a builder of the template; add {@code instanceRequirements}, {@code spot}, ...
   */
  public static InstanceLaunchTemplate.Builder launchTemplate(
      String ec2InstanceProfileArn, String... subnets) {
    return InstanceLaunchTemplate.builder(
        ec2InstanceProfileArn, Arguments.list("subnets", subnets));
  }

  /**
   * Limits managed instances to some types.
   *
   * @param types instance types, which may hold {@code *}, for example {@code c8g.*}
   * @return the requirements
   */
  public static InstanceRequirements instanceTypes(String... types) {
    return InstanceRequirements.ofTypes(Arguments.list("types", types));
  }

  /**
   * Makes managed scaling of an Auto Scaling group, with the defaults of ECS.
   *
   * @return the scaling; add {@code targetCapacity}, {@code stepSize}, ...
   */
  public static ManagedScaling managedScaling() {
    return ManagedScaling.enabled();
  }

  /**
   * Starts a capacity provider strategy with a base, which only the first provider can have.
   *
   * @param tasks how many tasks run on the first provider before the weights count: 0 to 100000
   * @return the first step; continue with {@code on}
   */
  public static StrategyStart base(int tasks) {
    return StrategyStart.base(tasks);
  }

  /**
   * Starts a capacity provider strategy with a weight.
   *
   * @param weight the first provider's relative share: 0 to 1000
   * @return the first step; continue with {@code on}
   */
  public static StrategyStart weight(int weight) {
    return StrategyStart.weight(weight);
  }

  /**
   * Makes a capacity provider strategy with one provider for all tasks.
   *
   * @param capacityProvider its name or ARN
   * @return the strategy
   */
  public static CapacityProviderStrategy allOn(String capacityProvider) {
    return weight(1).on(capacityProvider);
  }

  /**
   * Makes a capacity from a launch type.
   *
   * @param type for example {@code LaunchType.FARGATE}
   * @return the choice
   */
  public static Capacity launchType(LaunchType type) {
    return Capacity.launchType(type);
  }

  /**
   * Starts a network configuration for tasks with the network mode awsvpc.
   *
   * @param subnets 1 to 16 subnet ids of one VPC
   * @return the configuration; add {@code securityGroups}
   */
  public static AwsvpcConfiguration subnets(String... subnets) {
    return AwsvpcConfiguration.ofSubnets(subnets);
  }

  /**
   * Starts the override of one container.
   *
   * @param name the container's name in the task definition
   * @return the override; add {@code environment}, {@code command}, ...
   */
  public static ContainerOverride container(String name) {
    return ContainerOverride.of(name);
  }

  /**
   * Makes a filter of listed tasks by {@code startedBy}, which cannot be combined with others.
   *
   * @param startedBy the text that was given when the tasks were started
   * @return the filter
   */
  public static TaskFilter startedBy(String startedBy) {
    return TaskFilter.startedBy(startedBy);
  }

  /**
   * Starts criteria that listed tasks must meet.
   *
   * @return empty criteria; add {@code service}, {@code family}, {@code stopped}, ...
   */
  public static TaskCriteria where() {
    return TaskFilter.where();
  }

  /**
   * Makes a change that clears a list, for example {@code loadBalancers(none())}.
   *
   * @param <T> the item
   * @return the change
   */
  public static <T> Change<T> none() {
    return Change.clear();
  }

  /**
   * Starts a deployment configuration.
   *
   * @return a configuration with the defaults of ECS; add {@code minimumHealthyPercent}, {@code
   *     circuitBreaker}, ...
   */
  public static DeploymentConfiguration deployment() {
    return DeploymentConfiguration.ofDefaults();
  }

  /**
   * Lets tasks of a service reach others by names within a namespace, and others reach them.
   *
   * @param services named ports of the task definition; none for a service that only reaches others
   * @return a configuration of Service Connect; add {@code namespace}, {@code log}, ...
   */
  public static ServiceConnectConfiguration serviceConnect(ServiceConnectService... services) {
    return ServiceConnectConfiguration.serving(services);
  }

  /**
   * Starts an EBS volume that each task of a service gets.
   *
   * @param roleArn the ARN of the infrastructure role
   * @param sizeInGiB its size in GiB
   * @return a volume; add {@code gp3}, {@code encrypted}, ...
   */
  public static EbsVolume ebs(String roleArn, int sizeInGiB) {
    return EbsVolume.ofSize(roleArn, sizeInGiB);
  }

  /**
   * Makes a circuit breaker that rolls failed deployments back.
   *
   * @return a circuit breaker with rollback; {@link DeploymentCircuitBreaker} has others
   */
  public static DeploymentCircuitBreaker circuitBreaker() {
    return DeploymentCircuitBreaker.withRollback();
  }

  /**
   * Makes alarms that fail a deployment and roll it back.
   *
   * @param names names of CloudWatch alarms
   * @return alarms with rollback; {@link DeploymentAlarms} has others
   */
  public static DeploymentAlarms alarms(String... names) {
    return DeploymentAlarms.withRollback(names);
  }

  /**
   * Makes a percentage.
   *
   * @param value a whole number, 100 meaning all
   * @return the percentage
   */
  public static Percent percent(long value) {
    return Percent.of(value);
  }

  /**
   * Makes a percentage from the shortest decimal that prints like the given number: 33.3 is exactly
   * 33.3.
   *
   * @param value 100 meaning all
   * @return the percentage
   * @throws IllegalArgumentException for infinity and NaN
   */
  public static Percent percent(double value) {
    return Percent.of(value);
  }

  /**
   * Starts a target of an Application, Network or Gateway Load Balancer.
   *
   * @param targetGroupArn the target group's ARN
   * @return the first step; continue with {@code container}
   */
  public static LoadBalancer.Start<TargetGroup> targetGroup(String targetGroupArn) {
    return LoadBalancer.targetGroup(targetGroupArn);
  }

  /**
   * Starts a target of a Classic Load Balancer.
   *
   * @param loadBalancerName the load balancer's name
   * @return the first step; continue with {@code container}
   */
  public static LoadBalancer.Start<ClassicLoadBalancer> classicLoadBalancer(
      String loadBalancerName) {
    return LoadBalancer.classic(loadBalancerName);
  }

  /**
   * Starts a service registry, which registers only addresses unless a port or container is added.
   *
   * @param registryArn the Cloud Map service's ARN
   * @return the registry; add {@code port} or {@code container} for SRV records
   */
  public static ServiceRegistry serviceRegistry(String registryArn) {
    return ServiceRegistry.of(registryArn);
  }

  /**
   * Starts a statement about an attribute of container instances.
   *
   * @param name the attribute's name, for example {@code ecs.instance-type}
   * @return the subject; compare it, and see {@link ClusterQuery} for other subjects
   */
  public static AttributeSubject attribute(String name) {
    return ClusterQuery.attribute(name);
  }

  /**
   * Starts a statement about the groups of the tasks on a container instance.
   *
   * @return the subject; compare it with a group such as {@code service:web}
   */
  public static TextSubject taskGroup() {
    return ClusterQuery.taskGroup();
  }

  /**
   * Negates a statement about container instances.
   *
   * @param query the statement
   * @return a new statement
   */
  public static ClusterQuery not(ClusterQuery query) {
    Objects.requireNonNull(query, "query");
    return query.not();
  }

  /**
   * Makes a placement constraint: container instances that match a statement.
   *
   * @param query the statement
   * @return the placement constraint
   */
  public static PlacementConstraint.MemberOf memberOf(ClusterQuery query) {
    return PlacementConstraint.memberOf(query);
  }

  /**
   * Makes a placement constraint: a different container instance for each task of the group.
   *
   * @return the placement constraint
   */
  public static PlacementConstraint distinctInstance() {
    return PlacementConstraint.distinctInstance();
  }

  /**
   * Names a daemon by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a daemon with its verbs
   */
  @Beta
  public static DaemonScope daemon(DaemonRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new DaemonScope(ref.cluster(), ref.text());
  }

  /**
   * Returns the scope of a daemon task definition.
   *
   * @param familyOrArn a family, {@code family:revision} or ARN
   * @return a reference to it, with its verbs
   */
  @Beta
  public static DaemonTaskDefinitionScope daemonTaskDefinition(String familyOrArn) {
    return new DaemonTaskDefinitionScope(familyOrArn);
  }

  /**
   * Names a daemon task definition by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a daemon task definition with its verbs
   */
  @Beta
  public static DaemonTaskDefinitionScope daemonTaskDefinition(DaemonTaskDefinitionRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new DaemonTaskDefinitionScope(ref.text());
  }

  /**
   * Lists the ACTIVE revisions of all families of daemon task definitions.
   *
   * @return a builder of the command
   */
  @Beta
  public static ListDaemonTaskDefinitions.Builder listDaemonTaskDefinitions() {
    return ListDaemonTaskDefinitions.builder();
  }

  /**
   * Starts the definition of a container of a daemon task definition.
   *
   * @param name the container's name
   * @param image the container's image
   * @return the definition; add {@code memory}, {@code mount}, {@code environment}, ...
   */
  @Beta
  public static DaemonContainerDefinition daemonContainer(String name, String image) {
    return DaemonContainerDefinition.builder(name, image).build();
  }

  /**
   * Names a deployment of a daemon by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a daemon deployment with its verbs
   */
  @Beta
  public static DaemonDeploymentScope daemonDeployment(DaemonDeploymentRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new DaemonDeploymentScope(ref.text());
  }

  /**
   * Names a revision of a daemon by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a daemon revision with its verbs
   */
  @Beta
  public static DaemonRevisionScope daemonRevision(DaemonRevisionRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new DaemonRevisionScope(ref.text());
  }

  /**
   * Returns the scope of an Express service.
   *
   * @param arn the service's long ARN, which names its cluster
   * @return a reference to it, with its verbs
   */
  @Beta
  public static ExpressServiceScope expressService(String arn) {
    Objects.requireNonNull(arn, "arn");
    return expressService(ServiceRef.ofArn(Arn.of(arn)));
  }

  /**
   * Names an Express service by its reference, for example that of an answer.
   *
   * @param ref the reference, of the service's ARN
   * @return an Express service with its verbs
   */
  @Beta
  public static ExpressServiceScope expressService(ServiceRef ref) {
    return new ExpressServiceScope(Objects.requireNonNull(ref, "ref"));
  }

  /**
   * Returns the scope of a gateway. Needs an SDK that has gateways.
   *
   * @param nameOrArn the gateway's name or ARN
   * @return a reference to it, with its verbs
   */
  @Beta
  public static GatewayScope gateway(String nameOrArn) {
    return new GatewayScope(nameOrArn);
  }

  /**
   * Names a gateway by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a gateway with its verbs
   */
  @Beta
  public static GatewayScope gateway(GatewayRef ref) {
    return new GatewayScope(Objects.requireNonNull(ref, "ref").text());
  }

  /**
   * Returns the scope of all gateways. Needs an SDK that has gateways.
   *
   * @return the verbs on several gateways
   */
  @Beta
  public static GatewaysScope gateways() {
    return GatewaysScope.ALL;
  }

  /**
   * Returns the scope of a service deployment.
   *
   * @param arn the service deployment's ARN
   * @return a reference to it, with its verbs
   */
  public static ServiceDeploymentScope serviceDeployment(String arn) {
    return new ServiceDeploymentScope(arn);
  }

  /**
   * Names a service deployment by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a service deployment with its verbs
   */
  public static ServiceDeploymentScope serviceDeployment(ServiceDeploymentRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new ServiceDeploymentScope(ref.text());
  }

  /**
   * Describes service deployments.
   *
   * @param arns their ARNs
   * @return the command; 1 to 20 service deployments, or more with {@code inBatches()}
   */
  public static DescribeServiceDeployments describeServiceDeployments(String... arns) {
    return DescribeServiceDeployments.builder(refs(ServiceDeploymentRef::of, arns)).build();
  }

  /**
   * Lists the services of a Cloud Map namespace, in all clusters.
   *
   * @param namespace the namespace's name or full ARN
   * @return a builder of the command
   */
  public static ListServicesByNamespace.Builder listServicesByNamespace(String namespace) {
    return ListServicesByNamespace.builder(namespace);
  }

  /**
   * Describes service revisions.
   *
   * @param arns their ARNs
   * @return the command; 1 to 20 service revisions, or more with {@code inBatches()}
   */
  public static DescribeServiceRevisions describeServiceRevisions(String... arns) {
    return DescribeServiceRevisions.builder(refs(ServiceRevisionRef::of, arns)).build();
  }

  private static <T> List<T> refs(Function<String, T> kind, String... arns) {
    return Arguments.list("arns", arns).stream().map(kind).toList();
  }

  /**
   * Returns the scope of a resource's tags.
   *
   * @param arn the resource's ARN
   * @return the tags, with their verbs
   */
  public static TagsScope tagsOf(String arn) {
    return tagsOf(TaggableRef.of(arn));
  }

  /**
   * Returns the scope of a resource's tags.
   *
   * @param resource a reference whose text is an ARN, such as those of observed values
   * @return the tags, with their verbs
   */
  public static TagsScope tagsOf(ResourceRef resource) {
    return new TagsScope(Objects.requireNonNull(resource, "resource"));
  }

  /**
   * Returns the scope of a family of task definitions.
   *
   * @param name the family, without a revision
   * @return the family, with its verbs
   */
  public static FamilyScope family(String name) {
    Objects.requireNonNull(name, "name");
    return new FamilyScope(name);
  }

  /**
   * Returns the scope of a task definition.
   *
   * @param familyOrArn a family, {@code family:revision} or ARN
   * @return a reference to it, with its verbs
   */
  public static TaskDefinitionScope taskDefinition(String familyOrArn) {
    return new TaskDefinitionScope(familyOrArn);
  }

  /**
   * Names a task definition by its reference, for example that of an answer.
   *
   * @param ref the reference
   * @return a task definition with its verbs
   */
  public static TaskDefinitionScope taskDefinition(TaskDefinitionRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new TaskDefinitionScope(ref.text());
  }

  /**
   * Lists the ACTIVE revisions of all families.
   *
   * @return a builder of the command
   */
  public static ListTaskDefinitions.Builder listTaskDefinitions() {
    return ListTaskDefinitions.builder();
  }

  /**
   * Lists the families of task definitions, those without an ACTIVE revision included.
   *
   * @return a builder of the command
   */
  public static ListTaskDefinitionFamilies.Builder listTaskDefinitionFamilies() {
    return ListTaskDefinitionFamilies.builder();
  }

  /**
   * Deletes revisions of task definitions, which must be INACTIVE.
   *
   * @param revisions {@code family:revision} or ARNs
   * @return the command; 1 to 10 revisions, or more with {@code inBatches()}
   */
  public static DeleteTaskDefinitions deleteTaskDefinitions(String... revisions) {
    return DeleteTaskDefinitions.builder(
            Arguments.list("revisions", revisions).stream().map(TaskDefinitionRef::of).toList())
        .build();
  }

  /**
   * Starts the definition of a container of a task definition.
   *
   * @param name the container's name
   * @param image the container's image
   * @return the definition; add {@code port}, {@code memory}, {@code environment}, ...
   */
  public static ContainerDefinition containerDefinition(String name, String image) {
    return ContainerDefinition.of(name, image);
  }

  /**
   * Starts a volume of a task definition.
   *
   * @param name the name that containers mount it by
   * @return a volume that ends with its task; add {@code efs}, {@code hostPath}, {@code
   *     configuredAtLaunch}, ...
   */
  public static Volume volume(String name) {
    return Volume.of(name);
  }

  /**
   * Starts what a volume on an EFS file system needs.
   *
   * @param fileSystemId the file system's id
   * @return the root of the file system; add {@code accessPoint}, {@code withIam}, ...
   */
  public static EfsVolume efs(String fileSystemId) {
    return EfsVolume.of(fileSystemId);
  }

  /**
   * Starts the settings of a container that only Linux has.
   *
   * @return parameters with the defaults of ECS; add {@code initProcess}, {@code drop}, ...
   */
  public static LinuxParameters linuxParameters() {
    return LinuxParameters.ofDefaults();
  }

  /**
   * Makes a command of any SDK request; its result is the SDK's response.
   *
   * <p>The response's class is taken from what the command is assigned to, as in {@code
   * EcsCommand<CreateGatewayResponse> command = request(createGateway)}, and is not checked; {@link
   * #request(EcsRequest, Class)} checks it.
   *
   * @param <A> the SDK response of the request's operation
   * @param request the request
   * @return the command, with the rules of the operation's own command where it has one
   */
  public static <A extends EcsResponse> EcsCommand<A> request(EcsRequest request) {
    return Requests.of(request);
  }

  /**
   * Makes a command of any SDK request; its result is the SDK's response.
   *
   * @param <A> the SDK response of the request's operation
   * @param request the request
   * @param response the class of the response
   * @return the command, with the rules of the operation's own command where it has one
   * @throws IllegalArgumentException if another response belongs to the request
   */
  public static <A extends EcsResponse> EcsCommand<A> request(
      EcsRequest request, Class<A> response) {
    return Requests.of(request, response);
  }

  /**
   * Makes a command of any SDK request that has pages, to be read lazily or with {@code
   * allPages()}; the items are the SDK's responses, one a page.
   *
   * @param <A> the SDK response of the request's operation
   * @param request the request of the first page
   * @param response the class of the response
   * @return the command of the first page
   * @throws IllegalArgumentException if another response belongs to the request, or the operation
   *     has no pages
   */
  public static <A extends EcsResponse> PagedOperation<?, ?, ?, ?, A> pagesOf(
      EcsRequest request, Class<A> response) {
    return Requests.pages(request, response);
  }
}
