package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

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
    return ServiceRevisionRef.of(sdk().serviceRevisionArn());
  }

  /**
   * Returns the service.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef service() {
    return ServiceRef.of(ClusterRef.of(sdk().clusterArn()), sdk().serviceArn());
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
   * @return the SDK's models; empty if a launch type places the tasks
   */
  public List<CapacityProviderStrategyItem> capacityProviderStrategy() {
    return sdk().capacityProviderStrategy();
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
   * @return the SDK's models
   */
  public List<LoadBalancer> loadBalancers() {
    return sdk().loadBalancers();
  }

  /**
   * Returns the service registries.
   *
   * @return the SDK's models
   */
  public List<ServiceRegistry> serviceRegistries() {
    return sdk().serviceRegistries();
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
