package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/**
 * Stops a service deployment that has not ended; by default the service rolls back to its last
 * completed deployment. The returned deployment may still be stopping: describe it to see the
 * result.
 */
@Value.Immutable
public interface StopServiceDeployment
    extends Operation<
        StopServiceDeployment,
        StopServiceDeploymentRequest.Builder,
        StopServiceDeploymentRequest,
        StopServiceDeploymentResponse,
        ServiceDeploymentRef> {
  /**
   * The operation {@code StopServiceDeployment}. ECS documents no throttle category for it; that of
   * services is assumed.
   */
  Action<StopServiceDeploymentRequest, StopServiceDeploymentResponse> ACTION =
      Action.of(
              StopServiceDeploymentRequest.class,
              StopServiceDeploymentResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::stopServiceDeployment, () -> EcsAsyncClient::stopServiceDeployment)
          .idempotent()
          .checked(
              ServiceDeploymentRules::ofStopServiceDeployment,
              ServiceDeploymentRules::stopServiceDeployment)
          .onResource("serviceDeploymentArn")
          .build();

  /**
   * Returns the service deployment.
   *
   * @return the service deployment, by ARN
   */
  ServiceDeploymentRef serviceDeployment();

  /**
   * Returns the stop type.
   *
   * @return ROLLBACK or ABORT; absent means ROLLBACK
   */
  Optional<OpenEnum<StopServiceDeploymentStopType>> stopType();

  @Override
  List<Consumer<? super StopServiceDeploymentRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param serviceDeployment the service deployment to stop
   * @return a builder
   */
  static Builder builder(ServiceDeploymentRef serviceDeployment) {
    return new Builder().serviceDeployment(serviceDeployment);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static StopServiceDeployment of(StopServiceDeploymentRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.of(sdk.serviceDeploymentArn(), ServiceDeploymentRef::of))
            .stopType(
                OpenEnum.parseNullable(
                    StopServiceDeploymentStopType.class, sdk.stopTypeAsString()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs stop-service-deployment --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static StopServiceDeployment fromJson(String json) {
    return of(RequestJson.read(json, StopServiceDeploymentRequest.builder()));
  }

  @Override
  default Action<StopServiceDeploymentRequest, StopServiceDeploymentResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceDeploymentRef resource() {
    return serviceDeployment();
  }

  @Override
  default StopServiceDeploymentRequest.Builder draft() {
    return StopServiceDeploymentRequest.builder()
        .serviceDeploymentArn(serviceDeployment().text())
        .stopType(stopType().map(OpenEnum::text).orElse(null));
  }

  @Override
  default ServiceDeploymentRef result(StopServiceDeploymentResponse response) {
    return ServiceDeploymentRef.of(response.serviceDeploymentArn());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link StopServiceDeployment}. Not thread-safe. */
  final class Builder extends ImmutableStopServiceDeployment.Builder {
    Builder() {}

    /**
     * Sets the stop type.
     *
     * @param type ROLLBACK or ABORT
     * @return this builder
     */
    public Builder stopType(StopServiceDeploymentStopType type) {
      Objects.requireNonNull(type, "type");
      return stopType(OpenEnum.of(type));
    }
  }
}
