package io.github.fluentecs.dsl;

import io.github.fluentecs.core.capacity.AutoScalingGroupProvider;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.capacity.ManagedScaling;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.ClassicLoadBalancer;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.network.TargetGroup;
import io.github.fluentecs.core.placement.AttributeSubject;
import io.github.fluentecs.core.placement.ClusterQuery;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.TextSubject;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaggableRef;
import io.github.fluentecs.core.service.DeploymentAlarms;
import io.github.fluentecs.core.service.DeploymentCircuitBreaker;
import io.github.fluentecs.core.service.DeploymentConfiguration;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.Percent;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/**
 * The doors of the DSL, meant for {@code import static}: nouns lead to scopes, scopes to verbs, and
 * verbs to commands or their builders. Nothing here talks to ECS.
 */
public final class EcsDsl {
  private EcsDsl() {}

  /**
   * Opens a cluster.
   *
   * @param nameOrArn the cluster's short name or full ARN
   * @return a reference to it, with its verbs
   */
  public static ClusterScope cluster(String nameOrArn) {
    return new ClusterScope(nameOrArn);
  }

  /**
   * Opens several clusters.
   *
   * @param namesOrArns the clusters' short names or full ARNs
   * @return the clusters, with their verbs
   */
  public static ClustersScope clusters(String... namesOrArns) {
    return new ClustersScope(List.of(namesOrArns));
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
   * Opens a capacity provider.
   *
   * @param nameOrArn the capacity provider's name or ARN
   * @return a reference to it, with its verbs
   */
  public static CapacityProviderScope capacityProvider(String nameOrArn) {
    return new CapacityProviderScope(nameOrArn);
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
   * Names the Auto Scaling group of a new capacity provider.
   *
   * @param nameOrArn the group's name or ARN
   * @return the provider; add {@code managedScaling}, {@code withTerminationProtection}, ...
   */
  public static AutoScalingGroupProvider autoScalingGroup(String nameOrArn) {
    return AutoScalingGroupProvider.of(nameOrArn);
  }

  /**
   * Lets ECS scale an Auto Scaling group, by its defaults.
   *
   * @return the scaling; add {@code targetCapacity}, {@code stepSize}, ...
   */
  public static ManagedScaling managedScaling() {
    return ManagedScaling.enabled();
  }

  /**
   * Begins a capacity provider strategy with a base; only its first provider can have one.
   *
   * @param tasks how many tasks run on the first provider before the weights count: 0 to 100000
   * @return the beginning; name the provider with {@code on}
   */
  public static StrategyStart base(int tasks) {
    return StrategyStart.base(tasks);
  }

  /**
   * Begins a capacity provider strategy with a weight.
   *
   * @param weight the first provider's relative share: 0 to 1000
   * @return the beginning; name the provider with {@code on}
   */
  public static StrategyStart weight(int weight) {
    return StrategyStart.weight(weight);
  }

  /**
   * Makes a capacity provider strategy of one provider, which takes all tasks.
   *
   * @param capacityProvider its name or ARN
   * @return the strategy
   */
  public static CapacityProviderStrategy allOn(String capacityProvider) {
    return weight(1).on(capacityProvider);
  }

  /**
   * Chooses a launch type where a command asks for its capacity.
   *
   * @param type for example {@code LaunchType.FARGATE}
   * @return the choice
   */
  public static Capacity launchType(LaunchType type) {
    return Capacity.launchType(type);
  }

  /**
   * Begins the network of tasks of the network mode awsvpc.
   *
   * @param subnets 1 to 16 subnet ids of one VPC
   * @return the network; add {@code securityGroups}
   */
  public static AwsvpcConfiguration subnets(String... subnets) {
    return AwsvpcConfiguration.ofSubnets(subnets);
  }

  /**
   * Begins the override of one container.
   *
   * @param name the container's name in the task definition
   * @return the override; add {@code environment}, {@code command}, ...
   */
  public static ContainerOverride container(String name) {
    return ContainerOverride.of(name);
  }

  /**
   * Filters listed tasks by who started them; such a filter stands alone.
   *
   * @param startedBy the text that was given when the tasks were started
   * @return the filter
   */
  public static TaskFilter startedBy(String startedBy) {
    return TaskFilter.startedBy(startedBy);
  }

  /**
   * Begins criteria that listed tasks must meet.
   *
   * @return no criterion yet; add {@code service}, {@code family}, {@code stopped}, ...
   */
  public static TaskCriteria where() {
    return TaskFilter.where();
  }

  /**
   * Removes what a service has: {@code loadBalancers(none())}.
   *
   * @param <T> the item
   * @return the change that clears a list
   */
  public static <T> Change<T> none() {
    return Change.clear();
  }

  /**
   * Begins a deployment configuration.
   *
   * @return a configuration that leaves all to ECS; add {@code minimumHealthyPercent}, {@code
   *     circuitBreaker}, ...
   */
  public static DeploymentConfiguration deployment() {
    return DeploymentConfiguration.ofDefaults();
  }

  /**
   * Makes a circuit breaker that brings the last completed deployment back.
   *
   * @return a circuit breaker with rollback; {@link DeploymentCircuitBreaker} has others
   */
  public static DeploymentCircuitBreaker circuitBreaker() {
    return DeploymentCircuitBreaker.withRollback();
  }

  /**
   * Names alarms that end a deployment and bring the last completed one back.
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
   * Makes a percentage of the shortest decimal that prints like the given number: 33.3 is exactly
   * 33.3.
   *
   * @param value 100 meaning all
   * @return the percentage
   * @throws IllegalArgumentException for infinity and for what is not a number
   */
  public static Percent percent(double value) {
    return Percent.of(value);
  }

  /**
   * Begins a target of an Application, Network or Gateway Load Balancer.
   *
   * @param targetGroupArn the target group's ARN
   * @return the beginning; name the {@code container}
   */
  public static LoadBalancer.Start<TargetGroup> targetGroup(String targetGroupArn) {
    return LoadBalancer.targetGroup(targetGroupArn);
  }

  /**
   * Begins a target of a Classic Load Balancer.
   *
   * @param loadBalancerName the load balancer's name
   * @return the beginning; name the {@code container}
   */
  public static LoadBalancer.Start<ClassicLoadBalancer> classicLoadBalancer(
      String loadBalancerName) {
    return LoadBalancer.classic(loadBalancerName);
  }

  /**
   * Begins a service registry, which holds addresses alone unless a port or container is added.
   *
   * @param registryArn the Cloud Map service's ARN
   * @return the registry; add {@code port} or {@code container} for SRV records
   */
  public static ServiceRegistry serviceRegistry(String registryArn) {
    return ServiceRegistry.of(registryArn);
  }

  /**
   * Begins a statement about an attribute of container instances.
   *
   * @param name the attribute's name, for example {@code ecs.instance-type}
   * @return the subject; compare it, and see {@link ClusterQuery} for other subjects
   */
  public static AttributeSubject attribute(String name) {
    return ClusterQuery.attribute(name);
  }

  /**
   * Begins a statement about the groups of the tasks on a container instance.
   *
   * @return the subject; compare it with a group such as {@code service:web}
   */
  public static TextSubject taskGroup() {
    return ClusterQuery.taskGroup();
  }

  /**
   * States the contrary of a statement about container instances.
   *
   * @param query the statement
   * @return a new statement
   */
  public static ClusterQuery not(ClusterQuery query) {
    return query.not();
  }

  /**
   * Demands a container instance that a statement is true of.
   *
   * @param query the statement
   * @return the placement constraint
   */
  public static PlacementConstraint.MemberOf memberOf(ClusterQuery query) {
    return PlacementConstraint.memberOf(query);
  }

  /**
   * Demands another container instance for each task of the group.
   *
   * @return the placement constraint
   */
  public static PlacementConstraint distinctInstance() {
    return PlacementConstraint.distinctInstance();
  }

  /**
   * Opens a service deployment.
   *
   * @param arn the service deployment's ARN
   * @return a reference to it, with its verbs
   */
  public static ServiceDeploymentScope serviceDeployment(String arn) {
    return new ServiceDeploymentScope(arn);
  }

  /**
   * Describes service deployments.
   *
   * @param arns their ARNs
   * @return the command; 1 to 20 service deployments, more by {@code inBatches()}
   */
  public static DescribeServiceDeployments describeServiceDeployments(String... arns) {
    return DescribeServiceDeployments.builder(refs(ServiceDeploymentRef::of, arns)).build();
  }

  /**
   * Describes service revisions: what services ran.
   *
   * @param arns their ARNs
   * @return the command; 1 to 20 service revisions, more by {@code inBatches()}
   */
  public static DescribeServiceRevisions describeServiceRevisions(String... arns) {
    return DescribeServiceRevisions.builder(refs(ServiceRevisionRef::of, arns)).build();
  }

  private static <T> List<T> refs(Function<String, T> kind, String... texts) {
    return Stream.of(texts).map(kind).toList();
  }

  /**
   * Opens the tags of a resource.
   *
   * @param arn the resource's ARN
   * @return the tags, with their verbs
   */
  public static TagsScope tagsOf(String arn) {
    return tagsOf(TaggableRef.of(arn));
  }

  /**
   * Opens the tags of a resource.
   *
   * @param resource a reference whose text is an ARN, such as observed values give
   * @return the tags, with their verbs
   */
  public static TagsScope tagsOf(ResourceRef resource) {
    return new TagsScope(Objects.requireNonNull(resource, "resource"));
  }

  /**
   * Opens a family of task definitions.
   *
   * @param name the family, without a revision
   * @return the family, with its verbs
   */
  public static FamilyScope family(String name) {
    return new FamilyScope(name);
  }

  /**
   * Opens a task definition.
   *
   * @param familyOrArn a family, {@code family:revision} or ARN
   * @return a reference to it, with its verbs
   */
  public static TaskDefinitionScope taskDefinition(String familyOrArn) {
    return new TaskDefinitionScope(familyOrArn);
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
   * Begins the definition of a container of a task definition.
   *
   * @param name the container's name
   * @param image the container's image
   * @return the definition; add {@code port}, {@code memory}, {@code environment}, ...
   */
  public static ContainerDefinition containerDefinition(String name, String image) {
    return ContainerDefinition.of(name, image);
  }
}
