package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/**
 * The attributes that an update of a service can change with every deployment controller. {@link
 * UpdateService} is for the controller ECS, {@link UpdateCodeDeployService} for CODE_DEPLOY, {@link
 * UpdateExternalService} for EXTERNAL. Absent attributes stay unchanged.
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
   * Returns the desired number of tasks; starts no deployment.
   *
   * @return 0 or more; absent keeps the number; not allowed for a DAEMON service
   */
  OptionalInt desiredCount();

  /**
   * Returns how long failed health checks are ignored after a task's start; starts no deployment.
   *
   * @return the grace period, rounded up to seconds; absent keeps it
   */
  Optional<Duration> healthCheckGracePeriod();

  /**
   * Returns the change of the placement constraints; starts no deployment.
   *
   * @return the change; by default they are kept; at most 10 (rule PL-1)
   */
  @Value.Default
  default Change<PlacementConstraint> placementConstraints() {
    return Change.keep();
  }

  /**
   * Returns the change of the placement strategy; starts no deployment.
   *
   * @return the change; by default it is kept; at most 5 rules (rule PL-4)
   */
  @Value.Default
  default Change<PlacementStrategy> placementStrategy() {
    return Change.keep();
  }

  /**
   * Returns the source of the tags of new tasks; starts no deployment.
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
  default List<Violation> rounded() {
    return RoundedTimes.in(operation()).gracePeriod(healthCheckGracePeriod()).advice();
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
