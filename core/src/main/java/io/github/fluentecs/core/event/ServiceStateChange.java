package io.github.fluentecs.core.event;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;

/**
 * A service did something, or a deployment or a lifecycle hook of it changed: {@code ECS Service
 * Action}, {@code ECS Deployment State Change} and {@code ECS Hook State Change}. Immutable and
 * thread-safe.
 *
 * @param envelope what all events have
 * @param service the service
 * @param type how bad it is
 * @param name what happened, for example {@code SERVICE_DEPLOYMENT_COMPLETED}
 * @param reason why, where ECS tells it
 * @param deploymentId the deployment, for example {@code ecs-svc/1234567890}; empty for most
 *     service actions
 * @param hookId the lifecycle hook that {@code ContinueServiceDeployment} takes; empty for what is
 *     not about one
 */
public record ServiceStateChange(
    EventEnvelope envelope,
    ServiceRef service,
    Optional<OpenEnum<EventType>> type,
    String name,
    Optional<String> reason,
    Optional<String> deploymentId,
    Optional<String> hookId)
    implements EcsEvent {
  /**
   * Refuses nulls.
   *
   * @param envelope what all events have
   * @param service the service
   * @param type how bad it is
   * @param name what happened
   * @param reason why
   * @param deploymentId the deployment
   * @param hookId the lifecycle hook
   */
  public ServiceStateChange {
    Objects.requireNonNull(envelope, "envelope");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(deploymentId, "deploymentId");
    Objects.requireNonNull(hookId, "hookId");
  }

  @Override
  public Optional<ResourceRef> resource() {
    return Optional.of(service);
  }

  @Override
  public boolean concerns(ResourceRef resource) {
    return SameResource.isOrIsIn(Objects.requireNonNull(resource, "resource"), service);
  }
}
