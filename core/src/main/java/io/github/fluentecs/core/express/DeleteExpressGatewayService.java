package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ServiceRef;
import java.util.List;
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
