package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceInclude;

/** Describes an Express service: its status, its configurations, and the entry points of each. */
@Value.Immutable
public interface DescribeExpressGatewayService
    extends Operation<
        DescribeExpressGatewayService,
        DescribeExpressGatewayServiceRequest.Builder,
        DescribeExpressGatewayServiceRequest,
        DescribeExpressGatewayServiceResponse,
        ExpressGatewayService> {
  /** The operation {@code DescribeExpressGatewayService}. */
  Action<DescribeExpressGatewayServiceRequest, DescribeExpressGatewayServiceResponse> ACTION =
      Action.of(
              DescribeExpressGatewayServiceRequest.class,
              DescribeExpressGatewayServiceResponse.class,
              ThrottleCategory.SERVICE_READ)
          .calls(
              EcsClient::describeExpressGatewayService,
              () -> EcsAsyncClient::describeExpressGatewayService)
          .readOnly()
          .checked(ExpressRules::ofDescribe, ExpressRules::describe)
          .onResource("serviceArn")
          .build();

  /**
   * Returns the service.
   *
   * @return the service, by its ARN (rule DescribeExpressGatewayService/serviceArn)
   */
  ServiceRef service();

  /**
   * Returns what to describe in addition.
   *
   * @return TAGS or nothing (rule EX-12)
   */
  List<OpenEnum<ExpressGatewayServiceInclude>> include();

  @Override
  List<Consumer<? super DescribeExpressGatewayServiceRequest.Builder>> customizations();

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
  static DescribeExpressGatewayService of(DescribeExpressGatewayServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeExpressGatewayServiceRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.byArn(whole.serviceArn(), ServiceRef::ofArn, ServiceRef::of))
            .include(SdkValues.enums(ExpressGatewayServiceInclude.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-express-gateway-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeExpressGatewayService fromJson(String json) {
    return of(RequestJson.read(json, DescribeExpressGatewayServiceRequest.builder()));
  }

  @Override
  default Action<DescribeExpressGatewayServiceRequest, DescribeExpressGatewayServiceResponse>
      action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default DescribeExpressGatewayServiceRequest.Builder draft() {
    return DescribeExpressGatewayServiceRequest.builder()
        .serviceArn(service().text())
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default ExpressGatewayService result(DescribeExpressGatewayServiceResponse response) {
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

  /** Builds a {@link DescribeExpressGatewayService}. Not thread-safe. */
  final class Builder extends ImmutableDescribeExpressGatewayService.Builder {
    Builder() {}

    /**
     * Adds what to describe in addition.
     *
     * @param values the words
     * @return this builder
     */
    public Builder include(ExpressGatewayServiceInclude... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Includes the tags.
     *
     * @return this builder
     */
    public Builder includeTags() {
      return include(ExpressGatewayServiceInclude.TAGS);
    }
  }
}
