package io.github.fluentecs.core.service;

import static io.github.fluentecs.core.ThrottleCategory.SERVICE_DEPLOYMENT;
import static io.github.fluentecs.core.ThrottleCategory.SERVICE_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.SERVICE_READ;
import static io.github.fluentecs.core.ThrottleCategory.SERVICE_REVISION;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/** The actions on services. */
public final class ServiceActions {
  /** CreateService. */
  public static final Action<CreateServiceRequest, CreateServiceResponse> CREATE_SERVICE =
      Action.of(CreateServiceRequest.class, SERVICE_MODIFY, CreateServiceRules::all)
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

  /** DeleteService. */
  public static final Action<DeleteServiceRequest, DeleteServiceResponse> DELETE_SERVICE =
      Action.of(DeleteServiceRequest.class, SERVICE_MODIFY, ServiceRules::deleteService)
          .calls(
              DeleteServiceResponse.class, EcsClient::deleteService, EcsAsyncClient::deleteService);

  /** DescribeServices. */
  public static final Action<DescribeServicesRequest, DescribeServicesResponse> DESCRIBE_SERVICES =
      Action.of(DescribeServicesRequest.class, SERVICE_READ, ServiceRules::describeServices)
          .calls(
              DescribeServicesResponse.class,
              EcsClient::describeServices,
              EcsAsyncClient::describeServices);

  /** DescribeServiceDeployments. */
  public static final Action<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse>
      DESCRIBE_SERVICE_DEPLOYMENTS =
          Action.of(
                  DescribeServiceDeploymentsRequest.class,
                  SERVICE_DEPLOYMENT,
                  ServiceDeploymentRules::describeServiceDeployments)
              .calls(
                  DescribeServiceDeploymentsResponse.class,
                  EcsClient::describeServiceDeployments,
                  EcsAsyncClient::describeServiceDeployments);

  /** DescribeServiceRevisions. */
  public static final Action<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse>
      DESCRIBE_SERVICE_REVISIONS =
          Action.of(
                  DescribeServiceRevisionsRequest.class,
                  SERVICE_REVISION,
                  ServiceDeploymentRules::describeServiceRevisions)
              .calls(
                  DescribeServiceRevisionsResponse.class,
                  EcsClient::describeServiceRevisions,
                  EcsAsyncClient::describeServiceRevisions);

  /** ListServiceDeployments. */
  public static final Action<ListServiceDeploymentsRequest, ListServiceDeploymentsResponse>
      LIST_SERVICE_DEPLOYMENTS =
          Action.of(
                  ListServiceDeploymentsRequest.class,
                  SERVICE_DEPLOYMENT,
                  ServiceDeploymentRules::listServiceDeployments)
              .calls(
                  ListServiceDeploymentsResponse.class,
                  EcsClient::listServiceDeployments,
                  EcsAsyncClient::listServiceDeployments);

  /** ListServices. */
  public static final Action<ListServicesRequest, ListServicesResponse> LIST_SERVICES =
      Action.of(ListServicesRequest.class, SERVICE_READ, ServiceRules::listServices)
          .calls(ListServicesResponse.class, EcsClient::listServices, EcsAsyncClient::listServices);

  /** StopServiceDeployment; ECS lists it in no throttle category, that of services stands in. */
  public static final Action<StopServiceDeploymentRequest, StopServiceDeploymentResponse>
      STOP_SERVICE_DEPLOYMENT =
          Action.of(
                  StopServiceDeploymentRequest.class,
                  SERVICE_MODIFY,
                  ServiceDeploymentRules::stopServiceDeployment)
              .calls(
                  StopServiceDeploymentResponse.class,
                  EcsClient::stopServiceDeployment,
                  EcsAsyncClient::stopServiceDeployment);

  /** UpdateService. */
  public static final Action<UpdateServiceRequest, UpdateServiceResponse> UPDATE_SERVICE =
      Action.of(UpdateServiceRequest.class, SERVICE_MODIFY, UpdateServiceRules::all)
          .calls(
              UpdateServiceResponse.class, EcsClient::updateService, EcsAsyncClient::updateService)
          .alsoNeeds("iam:PassRole")
          .leavesToCustomize(
              "deploymentController",
              "serviceConnectConfiguration",
              "volumeConfigurations",
              "vpcLatticeConfigurations",
              "monitoring");

  private ServiceActions() {}

  /**
   * Lists the actions on services.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CREATE_SERVICE,
        DELETE_SERVICE,
        DESCRIBE_SERVICES,
        DESCRIBE_SERVICE_DEPLOYMENTS,
        DESCRIBE_SERVICE_REVISIONS,
        LIST_SERVICES,
        LIST_SERVICE_DEPLOYMENTS,
        STOP_SERVICE_DEPLOYMENT,
        UPDATE_SERVICE);
  }
}
