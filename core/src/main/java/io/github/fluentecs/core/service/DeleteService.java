package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;

/**
 * Deletes a service: it is DRAINING while its tasks stop, then INACTIVE. Without force, ECS refuses
 * to delete a REPLICA service that is not scaled to 0.
 */
@Value.Immutable
public interface DeleteService
    extends Operation<
        DeleteService,
        DeleteServiceRequest.Builder,
        DeleteServiceRequest,
        DeleteServiceResponse,
        Service> {
  /** The operation {@code DeleteService}. */
  Action<DeleteServiceRequest, DeleteServiceResponse> ACTION =
      Action.of(
              DeleteServiceRequest.class,
              DeleteServiceResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::deleteService, () -> EcsAsyncClient::deleteService)
          .idempotent()
          .checked(ServiceRules::ofDeleteService, ServiceRules::deleteService)
          .onResource("service")
          .build();

  /**
   * Returns the service.
   *
   * @return the service, in its cluster
   */
  ServiceRef service();

  /**
   * Returns whether the service is deleted even if it has tasks.
   *
   * @return absent means no
   */
  Optional<Boolean> force();

  @Override
  List<Consumer<? super DeleteServiceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service to delete
   * @return a builder
   */
  static Builder builder(ServiceRef service) {
    return new Builder().service(service);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteService of(DeleteServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.inCluster(sdk.cluster(), sdk.service(), ServiceRef::of))
            .force(Optional.ofNullable(sdk.force()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteService fromJson(String json) {
    return of(RequestJson.read(json, DeleteServiceRequest.builder()));
  }

  @Override
  default Action<DeleteServiceRequest, DeleteServiceResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default DeleteServiceRequest.Builder draft() {
    return DeleteServiceRequest.builder()
        .cluster(service().cluster().text())
        .service(service().text())
        .force(force().orElse(null));
  }

  @Override
  default Service result(DeleteServiceResponse response) {
    return Service.of(response.service());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeleteService}. Not thread-safe. */
  final class Builder extends ImmutableDeleteService.Builder {
    Builder() {}
  }
}
