package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.service.ContinueServiceDeployment;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.LifecycleHookAction;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.core.service.StopServiceDeployment;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** A service deployment, with its verbs. Immutable and thread-safe. */
public final class ServiceDeploymentScope extends ServiceDeploymentRef {
  ServiceDeploymentScope(String arn) {
    super(arn);
  }

  /**
   * Describes the service deployment.
   *
   * @return the command
   */
  public DescribeServiceDeployments describe() {
    return DescribeServiceDeployments.builder(List.of(this)).build();
  }

  /**
   * Gets the service deployment itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<ServiceDeployment> get() {
    return describe().one();
  }

  /**
   * Stops the service deployment, and brings the former revision of the service back.
   *
   * @return the command
   */
  public StopServiceDeployment rollback() {
    return stop(StopServiceDeploymentStopType.ROLLBACK);
  }

  /**
   * Stops the service deployment without a rollback.
   *
   * @return the command
   */
  public StopServiceDeployment abort() {
    return stop(StopServiceDeploymentStopType.ABORT);
  }

  /**
   * Lets the service deployment go on at a lifecycle hook where it is paused.
   *
   * @param hookId the id of the hook, as {@link ServiceDeployment#pauses()} has it
   * @return the command
   */
  public ContinueServiceDeployment proceed(String hookId) {
    return paused(hookId, LifecycleHookAction.CONTINUE);
  }

  /**
   * Rolls the service deployment back at a lifecycle hook where it is paused.
   *
   * @param hookId the id of the hook, as {@link ServiceDeployment#pauses()} has it
   * @return the command
   */
  public ContinueServiceDeployment rollback(String hookId) {
    return paused(hookId, LifecycleHookAction.ROLLBACK);
  }

  private ContinueServiceDeployment paused(String hookId, LifecycleHookAction action) {
    return ContinueServiceDeployment.builder(this, hookId).hookAction(action).build();
  }

  private StopServiceDeployment stop(StopServiceDeploymentStopType type) {
    return StopServiceDeployment.builder(this).stopType(type).build();
  }
}
