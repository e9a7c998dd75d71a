package io.github.fluentecs.core.service;

import static io.github.fluentecs.core.ThrottleCategory.SERVICE_MODIFY;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;

/** The actions on services. */
public final class ServiceActions {
  /** CreateService. */
  public static final Action<CreateServiceRequest, CreateServiceResponse> CREATE_SERVICE =
      Action.of(CreateServiceRequest.class, SERVICE_MODIFY, CreateServiceRules.all())
          .calls(
              CreateServiceResponse.class, EcsClient::createService, EcsAsyncClient::createService)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize(
              "serviceConnectConfiguration",
              "volumeConfigurations",
              "vpcLatticeConfigurations",
              "monitoring")
          .clientToken(
              CreateServiceRequest::clientToken,
              (request, token) -> request.toBuilder().clientToken(token).build());

  private ServiceActions() {}

  /**
   * Lists the actions on services.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(CREATE_SERVICE);
  }
}
