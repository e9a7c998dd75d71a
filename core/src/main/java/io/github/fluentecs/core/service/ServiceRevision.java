package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/**
 * A snapshot of a service's task definition and configuration; it never changes. A view: immutable
 * and thread-safe.
 */
public final class ServiceRevision
    extends Observed<software.amazon.awssdk.services.ecs.model.ServiceRevision> {
  private ServiceRevision(software.amazon.awssdk.services.ecs.model.ServiceRevision sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ServiceRevision of(software.amazon.awssdk.services.ecs.model.ServiceRevision sdk) {
    return new ServiceRevision(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the service revision's ARN
   */
  public ServiceRevisionRef ref() {
    return ServiceRevisionRef.of(SdkValues.text(sdk().serviceRevisionArn()));
  }

  /**
   * Returns the service.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef service() {
    return ServiceRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().serviceArn()));
  }

  /**
   * Returns the task definition.
   *
   * @return a task definition's ARN
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable(sdk().taskDefinition()).map(TaskDefinitionRef::of);
  }

  /**
   * Returns the launch type.
   *
   * @return empty if a strategy places the tasks
   */
  public Optional<OpenEnum<LaunchType>> launchType() {
    return OpenEnum.parseNullable(LaunchType.class, sdk().launchTypeAsString());
  }

  /**
   * Returns the capacity provider strategy.
   *
   * @return an unmodifiable list; empty if a launch type places the tasks
   */
  public List<StrategyItem> capacityProviderStrategy() {
    return SdkLists.views(sdk().capacityProviderStrategy(), StrategyItem::of);
  }

  /**
   * Returns the Fargate platform.
   *
   * @return for example {@code 1.4.0}; empty for other capacity
   */
  public Optional<String> platformVersion() {
    return Optional.ofNullable(sdk().platformVersion());
  }

  /**
   * Returns the images of the containers, with their resolved digests.
   *
   * @return the SDK's models
   */
  public List<ContainerImage> containerImages() {
    return sdk().containerImages();
  }

  /**
   * Returns the load balancers.
   *
   * @return an unmodifiable list
   */
  public List<LoadBalancer> loadBalancers() {
    return SdkLists.views(sdk().loadBalancers(), LoadBalancer::of);
  }

  /**
   * Returns the service registries.
   *
   * @return an unmodifiable list
   */
  public List<ServiceRegistry> serviceRegistries() {
    return SdkLists.views(sdk().serviceRegistries(), ServiceRegistry::of);
  }

  /**
   * Returns the network.
   *
   * @return subnets and security groups; empty for other network modes than awsvpc
   */
  public Optional<AwsvpcConfiguration> awsvpc() {
    return AwsvpcConfiguration.of(sdk().networkConfiguration());
  }

  /**
   * Returns how the tasks reach others by names within a namespace, and are reached.
   *
   * @return the configuration; empty without Service Connect
   */
  public Optional<ServiceConnectConfiguration> serviceConnectConfiguration() {
    return Optional.ofNullable(sdk().serviceConnectConfiguration())
        .map(ServiceConnectConfiguration::of);
  }

  /**
   * Returns the volumes that the task definition leaves to be configured at launch.
   *
   * @return an unmodifiable list
   */
  public List<ServiceVolume> volumeConfigurations() {
    return SdkLists.views(sdk().volumeConfigurations(), ServiceVolume::of);
  }

  /**
   * Returns the target groups of VPC Lattice in which the tasks register.
   *
   * @return an unmodifiable list
   */
  public List<VpcLatticeConfiguration> vpcLatticeConfigurations() {
    return SdkLists.views(sdk().vpcLatticeConfigurations(), VpcLatticeConfiguration::of);
  }

  /**
   * Returns the ports that the gateways of the cluster send requests to.
   *
   * @return an unmodifiable list; empty on an SDK that does not have them
   */
  public List<GatewayConnector> gatewayConnectors() {
    return GatewayConnectorModel.of(NewerMember.GATEWAY_CONNECTORS.read(sdk()));
  }

  /**
   * Returns how often the metrics of the service are taken.
   *
   * @return the configuration; empty on an SDK that does not have it
   */
  public Optional<MonitoringConfiguration> monitoring() {
    return MonitoringConfiguration.ofNullable(NewerMember.MONITORING.read(sdk()));
  }

  /**
   * Returns when the service revision was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /** Returns the ARN and the task definition. */
  @Override
  public String toString() {
    return "ServiceRevision[" + sdk().serviceRevisionArn() + " " + sdk().taskDefinition() + "]";
  }
}
