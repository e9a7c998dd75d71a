package io.github.fluentecs.core.service;

import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * Changes a service whose deployment controller is EXTERNAL; all other changes are made in its task
 * sets. The operation is UpdateService. Idempotent.
 */
@Value.Immutable
public interface UpdateExternalService extends ServiceUpdate<UpdateExternalService> {
  @Override
  List<Consumer<? super UpdateServiceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service
   * @return a builder that changes nothing yet
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
  static UpdateExternalService of(UpdateServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return ServiceUpdateCopy.ofExternal(sdk);
  }

  /**
   * Reads JSON as {@code aws ecs update-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateExternalService fromJson(String json) {
    return of(RequestJson.read(json, UpdateServiceRequest.builder()));
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateExternalService}. Not thread-safe. */
  final class Builder extends ImmutableUpdateExternalService.Builder
      implements ServiceUpdateBuilder<Builder> {
    Builder() {}
  }
}
