package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.WholeUnits;
import io.github.fluentecs.core.volume.EbsVolume;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/**
 * Creates a service: a number of tasks that ECS keeps running, a daemon on each container instance,
 * or an empty service for the task sets of an external controller. All retries of one execution use
 * one client token.
 */
@Value.Immutable
public interface CreateService
    extends Operation<
        CreateService,
        CreateServiceRequest.Builder,
        CreateServiceRequest,
        CreateServiceResponse,
        Service> {
  /** The operation {@code CreateService}. */
  Action<CreateServiceRequest, CreateServiceResponse> ACTION =
      Action.of(
              CreateServiceRequest.class,
              CreateServiceResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::createService, () -> EcsAsyncClient::createService)
          .checked(CreateServiceRules::constraints, CreateServiceRules::check)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .clientToken(CreateServiceRequest::clientToken, CreateServiceRequest.Builder::clientToken)
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster that the service lives in
   */
  ClusterRef cluster();

  /**
   * Returns the name.
   *
   * @return 1 to 255 letters, digits, hyphens and underscores (rule NM-2), free in the cluster
   */
  String serviceName();

  /**
   * Returns the task definition to run.
   *
   * @return a task definition; required unless the controller is EXTERNAL, which forbids it
   */
  Optional<TaskDefinitionRef> taskDefinition();

  /**
   * Returns the desired number of tasks.
   *
   * @return 0 or more; required for the scheduling strategy REPLICA unless the controller is
   *     EXTERNAL
   */
  OptionalInt desiredCount();

  /**
   * Returns the scheduling strategy.
   *
   * @return REPLICA or DAEMON; absent means REPLICA
   */
  Optional<OpenEnum<SchedulingStrategy>> schedulingStrategy();

  /**
   * Returns the deployment controller.
   *
   * @return ECS, CODE_DEPLOY or EXTERNAL; absent means ECS
   */
  Optional<OpenEnum<DeploymentControllerType>> deploymentController();

  /**
   * Returns the deployment configuration.
   *
   * @return the configuration (rules DC-1 to DC-8)
   */
  Optional<DeploymentConfiguration> deploymentConfiguration();

  /**
   * Returns the capacity on which the tasks run.
   *
   * @return a launch type or a strategy; absent means the cluster's default strategy
   */
  Optional<Capacity> capacity();

  /**
   * Returns the Fargate platform.
   *
   * @return for example {@code 1.4.0}; absent means LATEST
   */
  Optional<String> platformVersion();

  /**
   * Returns the network, which is required for the network mode awsvpc.
   *
   * @return subnets and security groups
   */
  Optional<AwsvpcConfiguration> awsvpc();

  /**
   * Returns the load balancers.
   *
   * @return target groups or a Classic Load Balancer (rules LB-1 to LB-5)
   */
  List<LoadBalancer> loadBalancers();

  /**
   * Returns the service registry; at most one (rule SR-1).
   *
   * @return where the tasks register
   */
  Optional<ServiceRegistry> serviceRegistry();

  /**
   * Returns how long failed health checks are ignored after a task's start.
   *
   * @return the grace period, rounded up to seconds; absent means none
   */
  Optional<Duration> healthCheckGracePeriod();

  /**
   * Returns the role that registers tasks with a load balancer.
   *
   * @return an IAM role's name or ARN (rule RL-1); absent means the service-linked role
   */
  Optional<String> role();

  /**
   * Returns the placement constraints.
   *
   * @return at most 10 (rule PL-1), none on Fargate
   */
  List<PlacementConstraint> placementConstraints();

  /**
   * Returns the placement strategy.
   *
   * @return at most 5 rules (rule PL-4); none means evenly over Availability Zones
   */
  List<PlacementStrategy> placementStrategy();

  /**
   * Returns whether ECS moves tasks to balance Availability Zones.
   *
   * @return absent means ENABLED
   */
  Optional<OpenEnum<AvailabilityZoneRebalancing>> availabilityZoneRebalancing();

  /**
   * Returns how the tasks reach others by names within a namespace, and are reached.
   *
   * @return the configuration (rules SC-1 to SC-7); absent means the cluster's default
   */
  Optional<ServiceConnectConfiguration> serviceConnectConfiguration();

  /**
   * Returns the volumes that the task definition leaves to be configured at launch.
   *
   * @return EBS volumes, made for each task (rule OV-8); not for a DAEMON
   */
  List<ServiceVolume> volumeConfigurations();

  /**
   * Returns the target groups of VPC Lattice in which the tasks register.
   *
   * @return target groups (rule VL-1)
   */
  List<VpcLatticeConfiguration> vpcLatticeConfigurations();

  /**
   * Returns the port that the gateways of the cluster send requests to.
   *
   * @return one connector at most (rule GW-11)
   */
  List<GatewayConnector> gatewayConnectors();

  /**
   * Returns how often the metrics of the service are taken.
   *
   * @return the configuration (rule CreateService/monitoring); absent means each minute
   */
  Optional<MonitoringConfiguration> monitoring();

  /**
   * Returns the tags of the service.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  /**
   * Returns the source of the tasks' tags.
   *
   * @return SERVICE, TASK_DEFINITION or NONE; absent means NONE
   */
  Optional<OpenEnum<PropagateTags>> propagateTags();

  /**
   * Returns whether ECS adds its own tags to the tasks.
   *
   * @return absent means no; {@link #propagateTags()} beside it is advised (rule TG-7)
   */
  Optional<Boolean> enableECSManagedTags();

  /**
   * Returns whether commands can be executed in the containers.
   *
   * @return absent means no; requires a task role
   */
  Optional<Boolean> enableExecuteCommand();

  /**
   * Returns the client token for every execution of this command.
   *
   * @return 1 to 36 printable ASCII characters (rule NM-7); absent means a new one for each
   *     execution
   */
  @Value.Redacted
  Optional<String> clientToken();

  @Override
  List<Consumer<? super CreateServiceRequest.Builder>> customizations();

  /**
   * Starts a command from nothing but the name.
   *
   * @param cluster the cluster
   * @param serviceName the service's name
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, String serviceName) {
    return new Builder().cluster(cluster).serviceName(serviceName);
  }

  /**
   * Starts the creation of a service that keeps a number of tasks running.
   *
   * @param service the new service, by name
   * @param taskDefinition the task definition to run
   * @param desiredCount the desired number of tasks
   * @return a builder
   */
  static Builder replica(ServiceRef service, TaskDefinitionRef taskDefinition, int desiredCount) {
    Objects.requireNonNull(service, "service");
    return builder(service.cluster(), service.text())
        .taskDefinition(taskDefinition)
        .desiredCount(desiredCount);
  }

  /**
   * Starts the creation of a service that keeps one task on each container instance.
   *
   * @param service the new service, by name
   * @param taskDefinition the task definition to run
   * @return a builder
   */
  static Builder daemon(ServiceRef service, TaskDefinitionRef taskDefinition) {
    Objects.requireNonNull(service, "service");
    return builder(service.cluster(), service.text())
        .taskDefinition(taskDefinition)
        .schedulingStrategy(OpenEnum.of(SchedulingStrategy.DAEMON));
  }

  /**
   * Starts the creation of a service whose tasks belong to task sets of an external controller.
   *
   * @param service the new service, by name
   * @return a builder
   */
  static Builder external(ServiceRef service) {
    Objects.requireNonNull(service, "service");
    return builder(service.cluster(), service.text())
        .deploymentController(OpenEnum.of(DeploymentControllerType.EXTERNAL));
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateService of(CreateServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return CreateServiceCopy.of(sdk);
  }

  /**
   * Reads JSON as {@code aws ecs create-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static CreateService fromJson(String json) {
    return of(RequestJson.read(json, CreateServiceRequest.builder()));
  }

  @Override
  default Action<CreateServiceRequest, CreateServiceResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return ServiceRef.of(cluster(), serviceName());
  }

  @Override
  default CreateServiceRequest.Builder draft() {
    CreateServiceRequest.Builder request =
        CreateServiceRequest.builder().cluster(cluster().text()).serviceName(serviceName());
    TaskDefinitionRef taskDefinition = taskDefinition().orElse(null);
    if (taskDefinition != null) {
      request.taskDefinition(taskDefinition.text());
    }
    if (desiredCount().isPresent()) {
      request.desiredCount(desiredCount().getAsInt());
    }
    Capacity capacity = capacity().orElse(null);
    if (capacity != null) {
      request.launchType(capacity.launchTypeOrNull());
      request.capacityProviderStrategy(capacity.strategyOrNull());
    }
    if (platformVersion().isPresent()) {
      request.platformVersion(platformVersion().get());
    }
    AwsvpcConfiguration network = awsvpc().orElse(null);
    if (network != null) {
      request.networkConfiguration(network.toSdk());
    }
    if (!loadBalancers().isEmpty()) {
      request.loadBalancers(LoadBalancer.toSdkOrNull(loadBalancers()));
    }
    if (serviceRegistry().isPresent()) {
      request.serviceRegistries(serviceRegistry().get().toSdkList());
    }
    addDeployment(request);
    addPlacement(request);
    addConnections(request);
    addOptions(request);
    return request;
  }

  @Override
  default List<Violation> rounded() {
    return RoundedTimes.in(operation())
        .gracePeriod(healthCheckGracePeriod())
        .deployment(deploymentConfiguration())
        .serviceConnect(serviceConnectConfiguration())
        .gateways(gatewayConnectors())
        .monitoring(monitoring())
        .advice();
  }

  private void addDeployment(CreateServiceRequest.Builder request) {
    if (schedulingStrategy().isPresent()) {
      request.schedulingStrategy(schedulingStrategy().get().text());
    }
    if (deploymentController().isPresent()) {
      request.deploymentController(ServiceKind.model(deploymentController().get()));
    }
    if (deploymentConfiguration().isPresent()) {
      request.deploymentConfiguration(deploymentConfiguration().get().toSdk());
    }
    if (healthCheckGracePeriod().isPresent()) {
      request.healthCheckGracePeriodSeconds(WholeUnits.seconds(healthCheckGracePeriod().get()));
    }
    if (availabilityZoneRebalancing().isPresent()) {
      request.availabilityZoneRebalancing(availabilityZoneRebalancing().get().text());
    }
  }

  private void addPlacement(CreateServiceRequest.Builder request) {
    if (!placementConstraints().isEmpty()) {
      request.placementConstraints(PlacementConstraint.toSdkOrNull(placementConstraints()));
    }
    if (!placementStrategy().isEmpty()) {
      request.placementStrategy(PlacementStrategy.toSdkOrNull(placementStrategy()));
    }
  }

  private void addConnections(CreateServiceRequest.Builder request) {
    if (serviceConnectConfiguration().isPresent()) {
      request.serviceConnectConfiguration(serviceConnectConfiguration().get().toSdk());
    }
    if (!volumeConfigurations().isEmpty()) {
      request.volumeConfigurations(SdkLists.map(volumeConfigurations(), ServiceVolume::toSdk));
    }
    if (!vpcLatticeConfigurations().isEmpty()) {
      request.vpcLatticeConfigurations(
          SdkLists.map(vpcLatticeConfigurations(), VpcLatticeConfiguration::toSdk));
    }
    if (!gatewayConnectors().isEmpty()) {
      NewerMember.GATEWAY_CONNECTORS.set(
          request, SdkLists.map(gatewayConnectors(), GatewayConnectorModel::members));
    }
    if (monitoring().isPresent()) {
      NewerMember.MONITORING.setStructure(request, monitoring().get().members());
    }
  }

  private void addOptions(CreateServiceRequest.Builder request) {
    if (role().isPresent()) {
      request.role(role().get());
    }
    if (!tags().isEmpty()) {
      request.tags(Tags.toSdk(tags()));
    }
    if (propagateTags().isPresent()) {
      request.propagateTags(propagateTags().get().text());
    }
    if (enableECSManagedTags().isPresent()) {
      request.enableECSManagedTags(enableECSManagedTags().get());
    }
    if (enableExecuteCommand().isPresent()) {
      request.enableExecuteCommand(enableExecuteCommand().get());
    }
    if (clientToken().isPresent()) {
      request.clientToken(clientToken().get());
    }
  }

  @Override
  default Service result(CreateServiceResponse response) {
    return Service.of(response.service());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link CreateService}. Not thread-safe. */
  final class Builder extends ImmutableCreateService.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder schedulingStrategy(SchedulingStrategy value) {
      return schedulingStrategy(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder deploymentController(DeploymentControllerType value) {
      return deploymentController(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder availabilityZoneRebalancing(AvailabilityZoneRebalancing value) {
      return availabilityZoneRebalancing(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder propagateTags(PropagateTags value) {
      return propagateTags(OpenEnum.of(value));
    }

    /**
     * Gives each task an EBS volume.
     *
     * @param name the name of a volume that the task definition leaves to be configured at launch
     * @param volume the EBS volume
     * @return this builder
     */
    public Builder volumeConfiguration(String name, EbsVolume volume) {
      return volumeConfiguration(ServiceVolume.of(name, volume));
    }

    /**
     * Sets the deployment controller CODE_DEPLOY, which requires a target group.
     *
     * @return this builder
     */
    public Builder codeDeploy() {
      return deploymentController(OpenEnum.of(DeploymentControllerType.CODE_DEPLOY));
    }
  }
}
