package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/**
 * What an update of a service can change whoever deploys: {@link UpdateService} is for ECS's own
 * rolling deployments, {@link UpdateCodeDeployService} for CodeDeploy, {@link
 * UpdateExternalService} for an external controller. What is not said stays as it is.
 *
 * @param <C> the command itself
 */
public interface ServiceUpdate<C extends ServiceUpdate<C>>
    extends Operation<
        C, UpdateServiceRequest.Builder, UpdateServiceRequest, UpdateServiceResponse, Service> {

  /**
   * Returns the service.
   *
   * @return the service, in its cluster
   */
  ServiceRef service();

  /**
   * Returns how many tasks there are to be; starts no deployment.
   *
   * @return 0 or more; absent keeps the number; a daemon takes none
   */
  OptionalInt desiredCount();

  /**
   * Returns how long health checks may fail after a task's start; starts no deployment.
   *
   * @return a time that is rounded up to seconds; absent keeps it
   */
  Optional<Duration> healthCheckGracePeriod();

  /**
   * Returns what an instance must satisfy; starts no deployment.
   *
   * @return what becomes of the constraints: kept unless said otherwise, at most 10 (rule PL-1)
   */
  @Value.Default
  default Change<PlacementConstraint> placementConstraints() {
    return Change.keep();
  }

  /**
   * Returns how instances are chosen; starts no deployment.
   *
   * @return what becomes of the rules: kept unless said otherwise, at most 5 (rule PL-4)
   */
  @Value.Default
  default Change<PlacementStrategy> placementStrategy() {
    return Change.keep();
  }

  /**
   * Returns where the tags of new tasks are taken from; starts no deployment.
   *
   * @return SERVICE, TASK_DEFINITION or NONE; absent keeps it
   */
  Optional<OpenEnum<PropagateTags>> propagateTags();

  /**
   * Returns whether ECS adds its own tags to new tasks; starts no deployment.
   *
   * @return absent keeps it
   */
  Optional<Boolean> enableECSManagedTags();

  @Override
  default Action<UpdateServiceRequest, UpdateServiceResponse> action() {
    return UpdateService.ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default UpdateServiceRequest.Builder draft() {
    return UpdateServiceRequest.builder()
        .cluster(service().cluster().text())
        .service(service().text())
        .desiredCount(desiredCount().isPresent() ? desiredCount().getAsInt() : null)
        .healthCheckGracePeriodSeconds(
            healthCheckGracePeriod().map(WholeUnits::seconds).orElse(null))
        .placementConstraints(placementConstraints().toSdk(PlacementConstraint::toSdk))
        .placementStrategy(placementStrategy().toSdk(PlacementStrategy::toSdk))
        .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
        .enableECSManagedTags(enableECSManagedTags().orElse(null));
  }

  @Override
  default Service result(UpdateServiceResponse response) {
    return Service.of(response.service());
  }
}
