package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.volume.EbsVolume;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/**
 * Changes a service whose deployment controller is, or becomes, ECS; some changes start a
 * deployment. Absent attributes stay unchanged. Executing again with {@link #forceNewDeployment()}
 * starts another deployment.
 */
@Value.Immutable
public interface UpdateService extends ServiceUpdate<UpdateService> {
  /** The operation {@code UpdateService}. */
  Action<UpdateServiceRequest, UpdateServiceResponse> ACTION =
      Action.of(
              UpdateServiceRequest.class,
              UpdateServiceResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::updateService, () -> EcsAsyncClient::updateService)
          .notIdempotentWith(
              "forceNewDeployment",
              request -> Boolean.TRUE.equals(request.forceNewDeployment()),
              "Describe the service and compare its deployments.")
          .checked(UpdateServiceRules::constraints, UpdateServiceRules::check)
          .onResource("service")
          .alsoNeeds("iam:PassRole")
          .build();

  /**
   * Returns the task definition; starts a deployment.
   *
   * @return a task definition; absent keeps it
   */
  Optional<TaskDefinitionRef> taskDefinition();

  /**
   * Returns the deployment configuration; starts no deployment.
   *
   * @return the configuration (rules DC-1 to DC-8); absent keeps it
   */
  Optional<DeploymentConfiguration> deploymentConfiguration();

  /**
   * Returns the change of the capacity provider strategy; clearing it reverts to the launch type.
   *
   * @return the change; by default it is kept (rules CP-3 to CP-10)
   */
  @Value.Default
  default Change<StrategyItem> capacityProviderStrategy() {
    return Change.keep();
  }

  /**
   * Returns whether to start a deployment even if no change requires one.
   *
   * @return absent means no, except when the capacity provider strategy changes: ECS accepts that
   *     only with a forced deployment
   */
  Optional<Boolean> forceNewDeployment();

  /**
   * Returns the Fargate platform; starts a deployment.
   *
   * @return for example {@code 1.4.0}; absent keeps it
   */
  Optional<String> platformVersion();

  /**
   * Returns the network; starts a deployment.
   *
   * @return subnets and security groups; absent keeps them
   */
  Optional<AwsvpcConfiguration> awsvpc();

  /**
   * Returns the change of the load balancers; it starts a deployment and requires the
   * service-linked role.
   *
   * @return the change; by default they are kept (rules LB-1 to LB-5)
   */
  @Value.Default
  default Change<LoadBalancer> loadBalancers() {
    return Change.keep();
  }

  /**
   * Returns the change of the service registries; it starts a deployment and requires the
   * service-linked role.
   *
   * @return the change; by default they are kept; at most one (rule SR-1)
   */
  @Value.Default
  default Change<ServiceRegistry> serviceRegistries() {
    return Change.keep();
  }

  /**
   * Returns whether ECS moves tasks to balance Availability Zones; starts no deployment.
   *
   * @return absent keeps it
   */
  Optional<OpenEnum<AvailabilityZoneRebalancing>> availabilityZoneRebalancing();

  /**
   * Returns whether commands can be executed in the containers of new tasks; starts no deployment.
   *
   * @return absent keeps it
   */
  Optional<Boolean> enableExecuteCommand();

  /**
   * Returns the deployment controller.
   *
   * @return the new controller; absent keeps it
   */
  Optional<OpenEnum<DeploymentControllerType>> deploymentController();

  /**
   * Returns how the tasks reach others by names within a namespace; starts a deployment.
   *
   * @return the configuration (rules SC-1 to SC-7); absent keeps it
   */
  Optional<ServiceConnectConfiguration> serviceConnectConfiguration();

  /**
   * Returns the change of the volumes that are configured at launch; starts a deployment.
   *
   * @return the change; by default they are kept (rule OV-8)
   */
  @Value.Default
  default Change<ServiceVolume> volumeConfigurations() {
    return Change.keep();
  }

  /**
   * Returns the change of the target groups of VPC Lattice; starts a deployment.
   *
   * @return the change; by default they are kept (rule VL-1)
   */
  @Value.Default
  default Change<VpcLatticeConfiguration> vpcLatticeConfigurations() {
    return Change.keep();
  }

  /**
   * Returns the change of the ports that gateways send requests to.
   *
   * @return the change; by default they are kept; at most one (rule GW-11)
   */
  @Value.Default
  default Change<GatewayConnector> gatewayConnectors() {
    return Change.keep();
  }

  /**
   * Returns how often the metrics of the service are taken.
   *
   * @return the configuration (rule UpdateService/monitoring); absent keeps it
   */
  Optional<MonitoringConfiguration> monitoring();

  @Override
  List<Consumer<? super UpdateServiceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service
   * @return a builder that changes nothing yet
   */
  static Builder builder(ServiceRef service) {
    return new Builder().service(service);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateService of(UpdateServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return ServiceUpdateCopy.ofEcs(sdk);
  }

  /**
   * Reads JSON as {@code aws ecs update-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateService fromJson(String json) {
    return of(RequestJson.read(json, UpdateServiceRequest.builder()));
  }

  @Override
  default List<Violation> rounded() {
    RoundedTimes times =
        RoundedTimes.in(operation())
            .gracePeriod(healthCheckGracePeriod())
            .deployment(deploymentConfiguration())
            .serviceConnect(serviceConnectConfiguration())
            .monitoring(monitoring());
    return gatewayConnectors() instanceof Change.Replace<GatewayConnector> replaced
        ? times.gateways(replaced.items()).advice()
        : times.advice();
  }

  @Override
  default UpdateServiceRequest.Builder draft() {
    UpdateServiceRequest.Builder request =
        ServiceUpdate.super
            .draft()
            .taskDefinition(taskDefinition().map(TaskDefinitionRef::text).orElse(null))
            .deploymentConfiguration(
                deploymentConfiguration().map(DeploymentConfiguration::toSdk).orElse(null))
            .capacityProviderStrategy(capacityProviderStrategy().toSdk(StrategyItem::toSdk))
            .forceNewDeployment(forceNewDeployment().orElseGet(this::forcedByStrategy))
            .platformVersion(platformVersion().orElse(null))
            .networkConfiguration(awsvpc().map(AwsvpcConfiguration::toSdk).orElse(null))
            .loadBalancers(loadBalancers().toSdk(LoadBalancer::toSdk))
            .serviceRegistries(serviceRegistries().toSdk(ServiceRegistry::toSdk))
            .availabilityZoneRebalancing(
                availabilityZoneRebalancing().map(OpenEnum::text).orElse(null))
            .enableExecuteCommand(enableExecuteCommand().orElse(null))
            .deploymentController(deploymentController().map(ServiceKind::model).orElse(null))
            .serviceConnectConfiguration(
                serviceConnectConfiguration().map(ServiceConnectConfiguration::toSdk).orElse(null))
            .volumeConfigurations(volumeConfigurations().toSdk(ServiceVolume::toSdk))
            .vpcLatticeConfigurations(
                vpcLatticeConfigurations().toSdk(VpcLatticeConfiguration::toSdk));
    NewerMember.GATEWAY_CONNECTORS.set(
        request, gatewayConnectors().toSdk(GatewayConnectorModel::members));
    monitoring()
        .ifPresent(
            monitoring -> NewerMember.MONITORING.setStructure(request, monitoring.members()));
    return request;
  }

  private @Nullable Boolean forcedByStrategy() {
    return capacityProviderStrategy().keeps() ? null : Boolean.TRUE;
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateService}. Not thread-safe. */
  final class Builder extends ImmutableUpdateService.Builder
      implements ServiceUpdateBuilder<Builder> {
    Builder() {}

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
     * Changes the task definition.
     *
     * @param taskDefinition a family, {@code family:revision} or ARN
     * @return this builder
     */
    public Builder taskDefinition(String taskDefinition) {
      Objects.requireNonNull(taskDefinition, "taskDefinition");
      return taskDefinition(TaskDefinitionRef.of(taskDefinition));
    }

    /**
     * Replaces the capacity provider strategy, which forces a deployment.
     *
     * @param strategy the new strategy
     * @return this builder
     */
    public Builder capacityProviderStrategy(CapacityProviderStrategy strategy) {
      Objects.requireNonNull(strategy, "strategy");
      return capacityProviderStrategy(Change.replace(strategy.items()));
    }

    /**
     * Starts a deployment even if no change requires one, for example to pull images again.
     *
     * @return this builder
     */
    public Builder forceNewDeployment() {
      return forceNewDeployment(true);
    }

    /**
     * Changes the deployment controller.
     *
     * @param value the new controller
     * @return this builder
     */
    public Builder deploymentController(DeploymentControllerType value) {
      return deploymentController(OpenEnum.of(value));
    }

    /**
     * Replaces the volumes that are configured at launch with one.
     *
     * @param name the volume's name in the task definition
     * @param volume the EBS volume that each task gets
     * @return this builder
     */
    public Builder volumeConfiguration(String name, EbsVolume volume) {
      return volumeConfigurations(Change.replace(List.of(ServiceVolume.of(name, volume))));
    }

    /**
     * Replaces the target groups of VPC Lattice.
     *
     * @param configurations all target groups of the service after the change
     * @return this builder
     */
    public Builder vpcLatticeConfigurations(VpcLatticeConfiguration... configurations) {
      return vpcLatticeConfigurations(
          Change.replace(Arguments.list("configurations", configurations)));
    }

    /**
     * Replaces the port that gateways send requests to.
     *
     * @param connector the port
     * @return this builder
     */
    public Builder gatewayConnector(GatewayConnector connector) {
      Objects.requireNonNull(connector, "connector");
      return gatewayConnectors(Change.replace(List.of(connector)));
    }

    /**
     * Replaces the load balancers.
     *
     * @param loadBalancers all load balancers of the service after the change
     * @return this builder
     */
    public Builder loadBalancers(LoadBalancer... loadBalancers) {
      return loadBalancers(Change.replace(Arguments.list("loadBalancers", loadBalancers)));
    }

    /**
     * Replaces the service registries with one.
     *
     * @param registry the new registry
     * @return this builder
     */
    public Builder serviceRegistry(ServiceRegistry registry) {
      Objects.requireNonNull(registry, "registry");
      return serviceRegistries(Change.replace(List.of(registry)));
    }
  }
}
