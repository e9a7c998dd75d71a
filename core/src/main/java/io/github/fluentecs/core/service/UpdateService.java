package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/**
 * Changes a service whose deployment controller is ECS, and deploys it where the change asks for
 * that. What is not said stays as it is. A repeated {@link #forceNewDeployment()} deploys again.
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
          .checked(UpdateServiceRules::constraints, UpdateServiceRules::check)
          .onResource("service")
          .alsoNeeds("iam:PassRole")
          .leavesToCustomize(
              "deploymentController",
              "serviceConnectConfiguration",
              "volumeConfigurations",
              "vpcLatticeConfigurations",
              "monitoring")
          .build();

  /**
   * Returns what the service shall run; starts a deployment.
   *
   * @return a task definition; absent keeps it
   */
  Optional<TaskDefinitionRef> taskDefinition();

  /**
   * Returns how the service goes from one set of tasks to the next; starts no deployment.
   *
   * @return the configuration (rules DC-1 to DC-8); absent keeps it
   */
  Optional<DeploymentConfiguration> deploymentConfiguration();

  /**
   * Returns the capacity provider strategy; clearing it leads back to the launch type.
   *
   * @return what becomes of the strategy: kept unless said otherwise (rules CP-3 to CP-10)
   */
  @Value.Default
  default Change<StrategyItem> capacityProviderStrategy() {
    return Change.keep();
  }

  /**
   * Returns whether a deployment starts although nothing calls for one.
   *
   * @return absent means no, except where the capacity provider strategy changes: ECS accepts that
   *     only with a deployment, so it is forced
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
   * Returns the load balancers; a change starts a deployment and needs the service-linked role.
   *
   * @return what becomes of them: kept unless said otherwise (rules LB-1 to LB-5)
   */
  @Value.Default
  default Change<LoadBalancer> loadBalancers() {
    return Change.keep();
  }

  /**
   * Returns the service registries; a change starts a deployment and needs the service-linked role.
   *
   * @return what becomes of them: kept unless said otherwise, at most one (rule SR-1)
   */
  @Value.Default
  default Change<ServiceRegistry> serviceRegistries() {
    return Change.keep();
  }

  /**
   * Returns whether ECS moves tasks to even out Availability Zones; starts no deployment.
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

  @Override
  default UpdateServiceRequest.Builder draft() {
    return ServiceUpdate.super
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
        .availabilityZoneRebalancing(availabilityZoneRebalancing().map(OpenEnum::text).orElse(null))
        .enableExecuteCommand(enableExecuteCommand().orElse(null));
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
     * Sets a value that the SDK knows.
     *
     * @param value the value
     * @return this builder
     */
    public Builder availabilityZoneRebalancing(AvailabilityZoneRebalancing value) {
      return availabilityZoneRebalancing(OpenEnum.of(value));
    }

    /**
     * Changes what the service runs.
     *
     * @param taskDefinition a family, {@code family:revision} or ARN
     * @return this builder
     */
    public Builder taskDefinition(String taskDefinition) {
      return taskDefinition(TaskDefinitionRef.of(taskDefinition));
    }

    /**
     * Replaces the capacity provider strategy, which forces a deployment.
     *
     * @param strategy the new strategy
     * @return this builder
     */
    public Builder capacityProviderStrategy(CapacityProviderStrategy strategy) {
      return capacityProviderStrategy(Change.replace(strategy.items()));
    }

    /**
     * Starts a deployment although nothing calls for one, for example to pull images anew.
     *
     * @return this builder
     */
    public Builder forceNewDeployment() {
      return forceNewDeployment(true);
    }

    /**
     * Replaces the load balancers.
     *
     * @param loadBalancers all that the service shall have
     * @return this builder
     */
    public Builder loadBalancers(LoadBalancer... loadBalancers) {
      return loadBalancers(Change.replace(List.of(loadBalancers)));
    }

    /**
     * Replaces the service registries by one.
     *
     * @param registry where the tasks register
     * @return this builder
     */
    public Builder serviceRegistry(ServiceRegistry registry) {
      return serviceRegistries(Change.replace(List.of(registry)));
    }
  }
}
