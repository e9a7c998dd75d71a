package io.github.fluentecs.core.value.internal;

import io.github.fluentecs.core.value.NotInSdkException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members of SDK models that the oldest supported SDK, 2.41.5, does not have: the only list of
 * them. They are read and set by name, so that no class of ours links them.
 */
public enum NewerMember {
  /** In the configuration of a provider of managed instances, when made and when updated. */
  AUTO_REPAIR("ManagedInstancesProvider.autoRepairConfiguration", "2.50.2"),
  /** In the circuit breaker of a deployment configuration. */
  BREAKER_RESET("DeploymentCircuitBreaker.resetOnHealthyTask", "2.50.2"),
  /** In the circuit breaker of a deployment configuration. */
  BREAKER_THRESHOLD("DeploymentCircuitBreaker.thresholdConfiguration", "2.50.2"),
  /** In the launch template of managed instances, and its update. */
  CAPACITY_RESERVATIONS("InstanceLaunchTemplate.capacityReservations", "2.50.2"),
  /** In CreateDaemon, UpdateDaemon and an observed daemon revision. */
  CRITICAL("Daemon.critical", "2.57.8"),
  /** In an observed task definition. */
  DELETE_REQUESTED_AT("TaskDefinition.deleteRequestedAt", "2.50.2"),
  /** In a deployment configuration. */
  EARLY_SUCCESS("DeploymentConfiguration.earlySuccessCriteria", "2.57.8"),
  /** In the requests that create and update Express services, and their configurations. */
  EXPRESS_CPU_ARCHITECTURE("ExpressGatewayService.cpuArchitecture", "2.57.8"),
  /** In the requests that create and update Express services, and their configurations. */
  EXPRESS_TASK_DEFINITION("ExpressGatewayService.taskDefinitionArn", "2.50.2"),
  /** In CreateService, UpdateService and an observed service revision. */
  GATEWAY_CONNECTORS("Service.gatewayConnectors", "2.57.8"),
  /** In the launch template of managed instances. */
  FIPS("InstanceLaunchTemplate.fipsEnabled", "2.50.2"),
  /** In a service deployment: its lifecycle hooks. */
  HOOK_DETAILS("ServiceDeployment.lifecycleHookDetails", "2.50.2"),
  /** In a lifecycle hook; an older SDK only has hooks that are Lambda functions. */
  HOOK_TARGET_TYPE("DeploymentLifecycleHook.targetType", "2.50.2"),
  /** In a lifecycle hook. */
  HOOK_TIMEOUT("DeploymentLifecycleHook.timeoutConfiguration", "2.50.2"),
  /** In an observed deployment of a daemon, for each revision. */
  INSTANCES_WITHOUT_DAEMON(
      "DaemonDeploymentRevisionDetail.totalWithoutDaemonInstanceCount", "2.57.8"),
  /** In a target group of VPC Lattice. */
  LATTICE_ADVANCED("VpcLatticeConfiguration.advancedConfiguration", "2.57.8"),
  /** In the launch template of managed instances, and its update. */
  LOCAL_STORAGE("InstanceLaunchTemplate.localStorageConfiguration", "2.50.2"),
  /** In the launch template of managed instances, and its update. */
  METADATA_TAGS("InstanceLaunchTemplate.instanceMetadataTagsPropagation", "2.50.2"),
  /** In CreateService, UpdateService and an observed service revision. */
  MONITORING("Service.monitoring", "2.50.2"),
  /** In a configuration of Service Connect. */
  PROXY_SETTINGS("ServiceConnectConfiguration.containerConfigurations", "2.57.8"),
  /** In a volume of a task definition. */
  S3_FILES("Volume.s3filesVolumeConfiguration", "2.50.2"),
  /** In a resource requirement of a container. */
  SHARING_STRATEGY("ResourceRequirement.sharingStrategy", "2.57.8"),
  /** In ListTasks. */
  TASKS_OF_DAEMON("ListTasksRequest.daemonName", "2.50.2"),
  /** In an observed daemon, for each revision. */
  WITHOUT_DAEMON("DaemonRevisionDetail.totalWithoutDaemonCount", "2.57.8");

  /** A version of the SDK that has everything that the library knows: the one it is built with. */
  public static final String NEWEST_SDK = "2.57.8";

  private final String title;
  private final String name;
  private final String since;

  NewerMember(String title, String since) {
    this.title = title;
    this.name = title.substring(title.indexOf('.') + 1);
    this.since = since;
  }

  /**
   * Tells whether the SDK on the class path has the member.
   *
   * @param model a model that has the member in a newer SDK, or its builder
   * @return whether it can be read and set
   */
  public boolean isIn(SdkPojo model) {
    return SdkMembers.has(model, name);
  }

  /**
   * Reads the member.
   *
   * @param model a model that has the member in a newer SDK
   * @return its value, an enum's as text; null where it is absent, or the SDK does not have it
   */
  public @Nullable Object read(SdkPojo model) {
    return SdkMembers.read(model, name);
  }

  /**
   * Sets the member.
   *
   * @param builder the builder of a model that has the member in a newer SDK
   * @param value the value, an enum's as text, structures in a list as maps of their members by
   *     name; null leaves the member alone
   * @throws NotInSdkException for a value that the SDK cannot carry
   */
  public void set(SdkPojo builder, @Nullable Object value) {
    if (value != null) {
      SdkMembers.set(present(builder), name, value);
    }
  }

  /**
   * Sets the member to a structure.
   *
   * @param builder the builder of a model that has the member in a newer SDK
   * @param members the structure's members by name; a map is a structure within it
   * @throws NotInSdkException where the SDK does not have the member
   */
  public void setStructure(SdkPojo builder, Map<String, ?> members) {
    SdkMembers.set(present(builder), name, members);
  }

  private SdkPojo present(SdkPojo builder) {
    if (!isIn(builder)) {
      throw new NotInSdkException(title, since);
    }
    return builder;
  }
}
