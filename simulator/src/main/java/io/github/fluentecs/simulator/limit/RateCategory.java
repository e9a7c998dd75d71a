package io.github.fluentecs.simulator.limit;

import java.util.Set;

/**
 * Operations that share one token bucket. Those on task sets and Express services are in no
 * category that AWS publishes; here they count as operations on services.
 */
public enum RateCategory {
  /** Changes of clusters. */
  CLUSTER_MODIFY(
      20,
      1,
      "CreateCluster",
      "DeleteCluster",
      "PutClusterCapacityProviders",
      "UpdateCluster",
      "UpdateClusterSettings"),
  /** Reads of clusters. */
  CLUSTER_READ(50, 20, "DescribeClusters", "ListClusters"),
  /** Changes of capacity providers. */
  CAPACITY_PROVIDER_MODIFY(
      10, 1, "CreateCapacityProvider", "DeleteCapacityProvider", "UpdateCapacityProvider"),
  /** Reads of capacity providers. */
  CAPACITY_PROVIDER_READ(50, 20, "DescribeCapacityProviders"),
  /** Changes of tasks, container instances and attributes. */
  CLUSTER_RESOURCE_MODIFY(
      100,
      40,
      "DeleteAttributes",
      "DeregisterContainerInstance",
      "ExecuteCommand",
      "PutAttributes",
      "RunTask",
      "StartTask",
      "StopTask",
      "UpdateContainerAgent",
      "UpdateContainerInstancesState"),
  /** Reads of tasks, container instances and attributes. */
  CLUSTER_RESOURCE_READ(
      100,
      20,
      "DescribeContainerInstances",
      "DescribeTasks",
      "ListAttributes",
      "ListContainerInstances",
      "ListTasks"),
  /** What agents send. */
  AGENT_MODIFY(
      200,
      120,
      "RegisterContainerInstance",
      "SubmitAttachmentStateChanges",
      "SubmitContainerStateChange",
      "SubmitTaskStateChange"),
  /** Changes of services, Express services, gateways and task sets. */
  SERVICE_MODIFY(
      50,
      5,
      "AssociateGatewayWithCluster",
      "ContinueServiceDeployment",
      "CreateExpressGatewayService",
      "CreateGateway",
      "CreateService",
      "CreateTaskSet",
      "DeleteExpressGatewayService",
      "DeleteGateway",
      "DeleteService",
      "DeleteTaskSet",
      "DisassociateGatewayFromCluster",
      "StopServiceDeployment",
      "UpdateExpressGatewayService",
      "UpdateGateway",
      "UpdateService",
      "UpdateServicePrimaryTaskSet",
      "UpdateTaskSet"),
  /** Reads of services, Express services, gateways and task sets. */
  SERVICE_READ(
      100,
      20,
      "DescribeExpressGatewayService",
      "DescribeGateway",
      "DescribeGatewayResources",
      "DescribeGatewayRoute",
      "DescribeServices",
      "DescribeTaskSets",
      "ListGatewayClusterAssociations",
      "ListGatewayRoutes",
      "ListGateways",
      "ListServices"),
  /** Reads of service deployments. */
  SERVICE_DEPLOYMENT(50, 20, "DescribeServiceDeployments", "ListServiceDeployments"),
  /** Reads of service revisions. */
  SERVICE_REVISION(50, 20, "DescribeServiceRevisions"),
  /** Task protection. */
  TASK_PROTECTION(200, 80, "GetTaskProtection", "UpdateTaskProtection"),
  /** Services of a namespace. */
  CLUSTER_SERVICE_RESOURCE_READ(10, 1, "ListServicesByNamespace"),
  /** Changes of task definitions. */
  TASK_DEFINITION_MODIFY(20, 1, "DeregisterTaskDefinition", "RegisterTaskDefinition"),
  /** Reads of task definitions. */
  TASK_DEFINITION_READ(
      50, 20, "DescribeTaskDefinition", "ListTaskDefinitionFamilies", "ListTaskDefinitions"),
  /** Deletion of task definitions. */
  TASK_DEFINITION_DELETE(5, 1, "DeleteTaskDefinitions"),
  /** Changes of tags. */
  TAG_MODIFY(20, 10, "TagResource", "UntagResource"),
  /** Reads of tags. */
  TAG_READ(50, 20, "ListTagsForResource"),
  /** Changes of account settings. */
  SETTING_MODIFY(10, 1, "DeleteAccountSetting", "PutAccountSetting", "PutAccountSettingDefault"),
  /** Reads of account settings. */
  SETTING_READ(50, 20, "ListAccountSettings"),
  /** RunTask calls that ask for Fargate, beside the category of RunTask itself. */
  FARGATE_RUN_TASK(20, 20);

  // A record of two numbers.
  @SuppressWarnings("ImmutableEnumChecker")
  private final RateLimits.Bucket published;

  // Made by Set.of, which gives unmodifiable sets.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> operations;

  RateCategory(int burst, int perSecond, String... operations) {
    this.published = new RateLimits.Bucket(burst, perSecond);
    this.operations = Set.of(operations);
  }

  /**
   * The bucket that AWS publishes for it.
   *
   * @return calls at once, and calls a second in the long run
   */
  public RateLimits.Bucket published() {
    return published;
  }

  /**
   * Whose calls take a token from its bucket.
   *
   * @return names on the wire; empty for {@link #FARGATE_RUN_TASK}, which looks into the request
   */
  public Set<String> operations() {
    return operations;
  }
}
