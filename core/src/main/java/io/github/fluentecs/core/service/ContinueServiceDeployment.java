package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentResponse;

/**
 * Lets a service deployment go on that is paused at a lifecycle hook, or rolls it back. {@link
 * ServiceDeployment#pausedHooks()} has the ids of these hooks.
 */
@Value.Immutable
public interface ContinueServiceDeployment
    extends Operation<
        ContinueServiceDeployment,
        ContinueServiceDeploymentRequest.Builder,
        ContinueServiceDeploymentRequest,
        ContinueServiceDeploymentResponse,
        ServiceDeploymentRef> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /**
     * The operation {@code ContinueServiceDeployment}. ECS documents no throttle category for it;
     * that of services is assumed.
     */
    public static final Action<ContinueServiceDeploymentRequest, ContinueServiceDeploymentResponse>
        ACTION =
            Action.of(
                    ContinueServiceDeploymentRequest.class,
                    ContinueServiceDeploymentResponse.class,
                    ThrottleCategory.SERVICE_MODIFY)
                .calls(
                    EcsClient::continueServiceDeployment,
                    () -> EcsAsyncClient::continueServiceDeployment)
                .idempotent()
                .checked(
                    ContinueServiceDeploymentRules::ofContinueServiceDeployment,
                    ContinueServiceDeploymentRules::continueServiceDeployment)
                .onResource("serviceDeploymentArn")
                .build();

    private Newer() {}
  }

  /**
   * Returns the service deployment.
   *
   * @return the service deployment, by ARN (rule ContinueServiceDeployment/serviceDeploymentArn)
   */
  ServiceDeploymentRef serviceDeployment();

  /**
   * Returns the hook.
   *
   * @return the id of the paused lifecycle hook (rule ContinueServiceDeployment/hookId)
   */
  String hookId();

  /**
   * Returns the action.
   *
   * @return CONTINUE or ROLLBACK (rule ContinueServiceDeployment/action); absent means CONTINUE
   */
  Optional<OpenEnum<LifecycleHookAction>> hookAction();

  @Override
  List<Consumer<? super ContinueServiceDeploymentRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param serviceDeployment the service deployment
   * @param hookId the id of the paused lifecycle hook
   * @return a builder
   */
  static Builder builder(ServiceDeploymentRef serviceDeployment, String hookId) {
    return new Builder().serviceDeployment(serviceDeployment).hookId(hookId);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ContinueServiceDeployment of(ContinueServiceDeploymentRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(
                SdkRefs.of(sdk.serviceDeploymentArn(), ServiceDeploymentRef::of),
                SdkValues.text(sdk.hookId()))
            .hookAction(OpenEnum.parseNullable(LifecycleHookAction.class, sdk.actionAsString()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs continue-service-deployment --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ContinueServiceDeployment fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, ContinueServiceDeploymentRequest.builder())));
  }

  @Override
  default Action<ContinueServiceDeploymentRequest, ContinueServiceDeploymentResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ServiceDeploymentRef resource() {
    return serviceDeployment();
  }

  @Override
  default ContinueServiceDeploymentRequest.Builder draft() {
    return ContinueServiceDeploymentRequest.builder()
        .serviceDeploymentArn(serviceDeployment().text())
        .hookId(hookId())
        .action(hookAction().map(OpenEnum::text).orElse(null));
  }

  @Override
  default ServiceDeploymentRef result(ContinueServiceDeploymentResponse response) {
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

  /** Builds a {@link ContinueServiceDeployment}. Not thread-safe. */
  final class Builder extends ImmutableContinueServiceDeployment.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param hookAction CONTINUE or ROLLBACK
     * @return this builder
     */
    public Builder hookAction(LifecycleHookAction hookAction) {
      Objects.requireNonNull(hookAction, "hookAction");
      return hookAction(OpenEnum.of(hookAction));
    }
  }
}
