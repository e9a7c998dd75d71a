package io.github.fluentecs.aws;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.workflows.release.ScalingSuspension;
import java.util.Objects;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.applicationautoscaling.model.SuspendedState;

/**
 * Suspends and resumes the scaling of services by Application Auto Scaling: scaling in, scaling out
 * and scheduled scaling. It needs {@code application-autoscaling:DescribeScalableTargets} and
 * {@code application-autoscaling:RegisterScalableTarget}. Thread-safe.
 */
public final class AutoScalingSuspension implements ScalingSuspension {
  private final ApplicationAutoScalingClient client;

  private AutoScalingSuspension(ApplicationAutoScalingClient client) {
    this.client = client;
  }

  /**
   * Calls through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region of the services
   * @return the suspension
   */
  public static AutoScalingSuspension using(ApplicationAutoScalingClient client) {
    return new AutoScalingSuspension(Objects.requireNonNull(client, "client"));
  }

  @Override
  public void suspend(ServiceRef service) {
    set(service, true);
  }

  @Override
  public void resume(ServiceRef service) {
    set(service, false);
  }

  /** A target that is not registered would be registered by the change, so it is left alone. */
  private void set(ServiceRef service, boolean suspended) {
    String resource = "service/" + service.cluster().id() + "/" + service.id();
    if (isScaled(resource)) {
      SuspendedState state =
          SuspendedState.builder()
              .dynamicScalingInSuspended(suspended)
              .dynamicScalingOutSuspended(suspended)
              .scheduledScalingSuspended(suspended)
              .build();
      client.registerScalableTarget(
          r ->
              r.serviceNamespace(ServiceNamespace.ECS)
                  .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                  .resourceId(resource)
                  .suspendedState(state));
    }
  }

  private boolean isScaled(String resource) {
    return !client
        .describeScalableTargets(
            r ->
                r.serviceNamespace(ServiceNamespace.ECS)
                    .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                    .resourceIds(resource))
        .scalableTargets()
        .isEmpty();
  }
}
