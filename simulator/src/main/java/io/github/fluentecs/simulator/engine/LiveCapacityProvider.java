package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.Tag;

/** One capacity provider. */
final class LiveCapacityProvider implements Tagged {
  private CapacityProvider template;
  private final Course<CapacityProviderStatus, ProviderTransitions.Move> status;
  private @Nullable CapacityProviderUpdateStatus updateStatus;
  private @Nullable String updateStatusReason;

  LiveCapacityProvider(CapacityProvider template) {
    this.template = template;
    this.status =
        new Course<>(
            template.capacityProviderArn(),
            ProviderTransitions.TABLE,
            CapacityProviderStatus.ACTIVE);
  }

  String name() {
    return template.name();
  }

  String arn() {
    return template.capacityProviderArn();
  }

  CapacityProviderType type() {
    return template.type();
  }

  /** One of those that AWS brings: on Fargate. */
  boolean isFargate() {
    return type() == CapacityProviderType.FARGATE || type() == CapacityProviderType.FARGATE_SPOT;
  }

  /** What tasks on it are launched as. */
  LaunchType launchType() {
    if (isFargate()) {
      return LaunchType.FARGATE;
    }
    return isAutoScalingGroup() ? LaunchType.EC2 : LaunchType.MANAGED_INSTANCES;
  }

  /** Backed by an Auto Scaling group: tasks go to container instances that have registered. */
  boolean isAutoScalingGroup() {
    return type() == CapacityProviderType.EC2_AUTOSCALING;
  }

  /** Whether tasks without room wait for new instances. */
  boolean isManagedScaling() {
    ManagedScaling scaling =
        isAutoScalingGroup() ? template.autoScalingGroupProvider().managedScaling() : null;
    return scaling != null && scaling.status() == ManagedScalingStatus.ENABLED;
  }

  boolean isActive() {
    return status.is(CapacityProviderStatus.ACTIVE);
  }

  boolean isChanging() {
    return updateStatus == CapacityProviderUpdateStatus.UPDATE_IN_PROGRESS
        || updateStatus == CapacityProviderUpdateStatus.DELETE_IN_PROGRESS;
  }

  void move(ProviderTransitions.Move move, Instant now) {
    status.move(move, now);
  }

  void update(CapacityProviderUpdateStatus newStatus, @Nullable String reason) {
    updateStatus = newStatus;
    updateStatusReason = reason;
  }

  /** What was configured. */
  CapacityProvider template() {
    return template;
  }

  void reconfigure(CapacityProvider newTemplate) {
    template = newTemplate;
  }

  @Override
  public List<Tag> tags() {
    return template.tags();
  }

  @Override
  public void tag(List<Tag> tags) {
    template = template.toBuilder().tags(tags).build();
  }

  CapacityProvider toSdk(boolean withTags) {
    return template.toBuilder()
        .status(status.state())
        .updateStatus(updateStatus)
        .updateStatusReason(updateStatusReason)
        .tags(withTags ? template.tags() : List.of())
        .build();
  }

  /** Such as {@code ACTIVE, UPDATE_IN_PROGRESS}. */
  @Override
  public String toString() {
    return status.state() + (updateStatus == null ? "" : ", " + updateStatus);
  }
}
