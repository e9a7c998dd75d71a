package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceResponse;

/**
 * Changes an Express service: ECS makes a new service revision and rolls it out. What is absent
 * stays as it is; name, cluster and infrastructure role always do.
 */
@Value.Immutable
public interface UpdateExpressGatewayService
    extends Operation<
        UpdateExpressGatewayService,
        UpdateExpressGatewayServiceRequest.Builder,
        UpdateExpressGatewayServiceRequest,
        UpdateExpressGatewayServiceResponse,
        UpdatedExpressGatewayService> {
  /** The operation {@code UpdateExpressGatewayService}. */
  Action<UpdateExpressGatewayServiceRequest, UpdateExpressGatewayServiceResponse> ACTION =
      Action.of(
              UpdateExpressGatewayServiceRequest.class,
              UpdateExpressGatewayServiceResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(
              EcsClient::updateExpressGatewayService,
              () -> EcsAsyncClient::updateExpressGatewayService)
          .idempotent()
          .checked(ExpressRules::ofUpdate, ExpressRules::update)
          .onResource("serviceArn")
          .alsoNeeds("iam:PassRole")
          .build();

  /**
   * Returns the service.
   *
   * @return the service, by its ARN (rule UpdateExpressGatewayService/serviceArn)
   */
  ServiceRef service();

  /**
   * Returns what the tasks run.
   *
   * @return the parts that change, or a task definition of one's own; absent keeps all
   */
  Optional<ExpressTask> task();

  /**
   * Returns the path of the load balancer's health checks.
   *
   * @return a path that begins with a slash (rule EX-11); absent keeps it
   */
  Optional<String> healthCheckPath();

  /**
   * Returns the network of the tasks.
   *
   * @return subnets and security groups; absent keeps them
   */
  Optional<ExpressNetwork> network();

  /**
   * Returns how the service scales.
   *
   * @return the target (rules EX-8 and EX-9); absent keeps it
   */
  Optional<ScalingTarget> scalingTarget();

  @Override
  List<Consumer<? super UpdateExpressGatewayServiceRequest.Builder>> customizations();

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
  static UpdateExpressGatewayService of(UpdateExpressGatewayServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateExpressGatewayServiceRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.byArn(whole.serviceArn(), ServiceRef::ofArn, ServiceRef::of))
            .task(ExpressMembers.of(whole).task())
            .healthCheckPath(Optional.ofNullable(whole.healthCheckPath()))
            .network(Optional.ofNullable(whole.networkConfiguration()).map(ExpressNetwork::of))
            .scalingTarget(Optional.ofNullable(whole.scalingTarget()).map(ScalingTarget::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-express-gateway-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateExpressGatewayService fromJson(String json) {
    return of(RequestJson.read(json, UpdateExpressGatewayServiceRequest.builder()));
  }

  @Override
  default Action<UpdateExpressGatewayServiceRequest, UpdateExpressGatewayServiceResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default UpdateExpressGatewayServiceRequest.Builder draft() {
    UpdateExpressGatewayServiceRequest.Builder request =
        UpdateExpressGatewayServiceRequest.builder();
    ExpressMembers members = ExpressMembers.of(task(), request);
    return request
        .serviceArn(service().text())
        .primaryContainer(members.container())
        .executionRoleArn(members.executionRole())
        .taskRoleArn(members.taskRole())
        .cpu(members.cpu())
        .memory(members.memory())
        .healthCheckPath(healthCheckPath().orElse(null))
        .networkConfiguration(network().map(ExpressNetwork::toSdk).orElse(null))
        .scalingTarget(scalingTarget().map(ScalingTarget::toSdk).orElse(null));
  }

  @Override
  default UpdatedExpressGatewayService result(UpdateExpressGatewayServiceResponse response) {
    return UpdatedExpressGatewayService.of(response.service());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateExpressGatewayService}. Not thread-safe. */
  final class Builder extends ImmutableUpdateExpressGatewayService.Builder {
    Builder() {}
  }
}
