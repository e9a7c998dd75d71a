package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.status.ProviderTransitions;
import io.github.fluentecs.simulator.engine.status.StateMachine;
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
public final class LiveCapacityProvider implements Tagged {
  private CapacityProvider template;
  private final StateMachine<CapacityProviderStatus, ProviderTransitions.Move> status;
  private @Nullable CapacityProviderUpdateStatus updateStatus;
  private @Nullable String updateStatusReason;

  public LiveCapacityProvider(CapacityProvider template) {
    this.template = template;
    this.status =
        new StateMachine<>(
            template.capacityProviderArn(),
            ProviderTransitions.TABLE,
            CapacityProviderStatus.ACTIVE);
  }

  public String name() {
    return template.name();
  }

  public String arn() {
    return template.capacityProviderArn();
  }

  CapacityProviderType type() {
    return template.type();
  }

  /** One of those that AWS brings: on Fargate. */
  public boolean isFargate() {
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
  public boolean isAutoScalingGroup() {
    return type() == CapacityProviderType.EC2_AUTOSCALING;
  }

  /** Whether tasks without room wait for new instances. */
  public boolean isManagedScaling() {
    ManagedScaling scaling =
        isAutoScalingGroup() ? template.autoScalingGroupProvider().managedScaling() : null;
    return scaling != null && scaling.status() == ManagedScalingStatus.ENABLED;
  }

  /** ACTIVE, and not about to be gone. */
  public boolean isActive() {
    return status.isIn(CapacityProviderStatus.ACTIVE)
        && updateStatus != CapacityProviderUpdateStatus.DELETE_IN_PROGRESS;
  }

  public boolean isChanging() {
    return updateStatus == CapacityProviderUpdateStatus.UPDATE_IN_PROGRESS
        || updateStatus == CapacityProviderUpdateStatus.DELETE_IN_PROGRESS;
  }

  public void move(ProviderTransitions.Move move, Instant now) {
    status.move(move, now);
  }

  public void update(CapacityProviderUpdateStatus newStatus, @Nullable String reason) {
    updateStatus = newStatus;
    updateStatusReason = reason;
  }

  /** What was configured. */
  public CapacityProvider template() {
    return template;
  }

  public void reconfigure(CapacityProvider newTemplate) {
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

  public CapacityProvider toSdk(boolean withTags) {
    return template.toBuilder()
        .status(status.state())
        .updateStatus(updateStatus)
        .updateStatusReason(updateStatusReason)
        .tags(Included.list(withTags, template.tags()))
        .build();
  }

  /** Such as {@code ACTIVE, UPDATE_IN_PROGRESS}. */
  @Override
  public String toString() {
    return status.state() + (updateStatus == null ? "" : ", " + updateStatus);
  }
}
