package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceResponse;

/**
 * Deletes an Express service, with the load balancer and all else that ECS made for it: it is
 * DRAINING while its tasks stop, then INACTIVE.
 */
@Value.Immutable
public interface DeleteExpressGatewayService
    extends Operation<
        DeleteExpressGatewayService,
        DeleteExpressGatewayServiceRequest.Builder,
        DeleteExpressGatewayServiceRequest,
        DeleteExpressGatewayServiceResponse,
        ExpressGatewayService> {
  /** The operation {@code DeleteExpressGatewayService}. */
  Action<DeleteExpressGatewayServiceRequest, DeleteExpressGatewayServiceResponse> ACTION =
      Action.of(
              DeleteExpressGatewayServiceRequest.class,
              DeleteExpressGatewayServiceResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(
              EcsClient::deleteExpressGatewayService,
              () -> EcsAsyncClient::deleteExpressGatewayService)
          .idempotent()
          .checked(ExpressRules::ofDelete, ExpressRules::delete)
          .onResource("serviceArn")
          .build();

  /**
   * Returns the service.
   *
   * @return the service, by its ARN (rule DeleteExpressGatewayService/serviceArn)
   */
  ServiceRef service();

  @Override
  List<Consumer<? super DeleteExpressGatewayServiceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service, by its ARN
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
  static DeleteExpressGatewayService of(DeleteExpressGatewayServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.byArn(sdk.serviceArn(), ServiceRef::ofArn, ServiceRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-express-gateway-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteExpressGatewayService fromJson(String json) {
    return of(RequestJson.read(json, DeleteExpressGatewayServiceRequest.builder()));
  }

  @Override
  default Action<DeleteExpressGatewayServiceRequest, DeleteExpressGatewayServiceResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default DeleteExpressGatewayServiceRequest.Builder draft() {
    return DeleteExpressGatewayServiceRequest.builder().serviceArn(service().text());
  }

  @Override
  default ExpressGatewayService result(DeleteExpressGatewayServiceResponse response) {
    return ExpressGatewayService.of(response.service());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeleteExpressGatewayService}. Not thread-safe. */
  final class Builder extends ImmutableDeleteExpressGatewayService.Builder {
    Builder() {}
  }
}
