package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** Determines the kind of service that a request creates, and its deployment controller. */
final class ServiceKind {
  private ServiceKind() {}

  static boolean isDaemon(CreateServiceRequest request) {
    return "DAEMON".equals(request.schedulingStrategyAsString());
  }

  static boolean isOnFargate(CreateServiceRequest request) {
    return StrategyRules.onlyFargate(
        request.launchTypeAsString(), request.capacityProviderStrategy());
  }

  /**
   * Returns whether the request itself selects EC2; the cluster's default strategy is unknown here.
   */
  static boolean isOnEc2(CreateServiceRequest request) {
    return "EC2".equals(request.launchTypeAsString())
        || (!request.capacityProviderStrategy().isEmpty() && !isOnFargate(request));
  }

  static DeploymentController model(OpenEnum<DeploymentControllerType> type) {
    return DeploymentController.builder().type(type.text()).build();
  }

  static Optional<OpenEnum<DeploymentControllerType>> typeOf(@Nullable DeploymentController sdk) {
    return OpenEnum.parseNullable(
        DeploymentControllerType.class, sdk == null ? null : sdk.typeAsString());
  }

  static @Nullable String controller(CreateServiceRequest request) {
    return request.deploymentController() == null
        ? null
        : request.deploymentController().typeAsString();
  }

  /** Returns whether the controller is ECS, which is the default. */
  static boolean isEcs(CreateServiceRequest request) {
    String controller = controller(request);
    return controller == null || controller.equals("ECS");
  }

  static boolean isExternal(CreateServiceRequest request) {
    return "EXTERNAL".equals(controller(request));
  }
}
