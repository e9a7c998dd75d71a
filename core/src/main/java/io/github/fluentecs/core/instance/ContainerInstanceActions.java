package io.github.fluentecs.core.instance;

import static io.github.fluentecs.core.ThrottleCategory.AGENT_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesResponse;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

/** The actions on container instances. */
public final class ContainerInstanceActions {
  /** DeregisterContainerInstance. */
  public static final Action<
          DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse>
      DEREGISTER_CONTAINER_INSTANCE =
          Action.of(
                  DeregisterContainerInstanceRequest.class,
                  CLUSTER_RESOURCE_MODIFY,
                  ContainerInstanceRules::deregisterContainerInstance)
              .calls(
                  DeregisterContainerInstanceResponse.class,
                  EcsClient::deregisterContainerInstance,
                  EcsAsyncClient::deregisterContainerInstance);

  /** DescribeContainerInstances. */
  public static final Action<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse>
      DESCRIBE_CONTAINER_INSTANCES =
          Action.of(
                  DescribeContainerInstancesRequest.class,
                  CLUSTER_RESOURCE_READ,
                  ContainerInstanceRules::describeContainerInstances)
              .calls(
                  DescribeContainerInstancesResponse.class,
                  EcsClient::describeContainerInstances,
                  EcsAsyncClient::describeContainerInstances);

  /** ListContainerInstances. */
  public static final Action<ListContainerInstancesRequest, ListContainerInstancesResponse>
      LIST_CONTAINER_INSTANCES =
          Action.of(
                  ListContainerInstancesRequest.class,
                  CLUSTER_RESOURCE_READ,
                  ContainerInstanceRules::listContainerInstances)
              .calls(
                  ListContainerInstancesResponse.class,
                  EcsClient::listContainerInstances,
                  EcsAsyncClient::listContainerInstances);

  /** PutAttributes. */
  public static final Action<PutAttributesRequest, PutAttributesResponse> PUT_ATTRIBUTES =
      Action.of(
              PutAttributesRequest.class,
              CLUSTER_RESOURCE_MODIFY,
              ContainerInstanceRules::putAttributes)
          .calls(
              PutAttributesResponse.class, EcsClient::putAttributes, EcsAsyncClient::putAttributes);

  /** RegisterContainerInstance. */
  public static final Action<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse>
      REGISTER_CONTAINER_INSTANCE =
          Action.of(
                  RegisterContainerInstanceRequest.class,
                  AGENT_MODIFY,
                  ContainerInstanceRules::registerContainerInstance)
              .calls(
                  RegisterContainerInstanceResponse.class,
                  EcsClient::registerContainerInstance,
                  EcsAsyncClient::registerContainerInstance)
              .alsoNeeds("ecs:TagResource");

  /** UpdateContainerAgent. */
  public static final Action<UpdateContainerAgentRequest, UpdateContainerAgentResponse>
      UPDATE_CONTAINER_AGENT =
          Action.of(
                  UpdateContainerAgentRequest.class,
                  CLUSTER_RESOURCE_MODIFY,
                  ContainerInstanceRules::updateContainerAgent)
              .calls(
                  UpdateContainerAgentResponse.class,
                  EcsClient::updateContainerAgent,
                  EcsAsyncClient::updateContainerAgent);

  /** UpdateContainerInstancesState. */
  public static final Action<
          UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse>
      UPDATE_CONTAINER_INSTANCES_STATE =
          Action.of(
                  UpdateContainerInstancesStateRequest.class,
                  CLUSTER_RESOURCE_MODIFY,
                  ContainerInstanceRules::updateContainerInstancesState)
              .calls(
                  UpdateContainerInstancesStateResponse.class,
                  EcsClient::updateContainerInstancesState,
                  EcsAsyncClient::updateContainerInstancesState);

  private ContainerInstanceActions() {}

  /**
   * Lists the actions on container instances.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        DEREGISTER_CONTAINER_INSTANCE,
        DESCRIBE_CONTAINER_INSTANCES,
        LIST_CONTAINER_INSTANCES,
        PUT_ATTRIBUTES,
        REGISTER_CONTAINER_INSTANCE,
        UPDATE_CONTAINER_AGENT,
        UPDATE_CONTAINER_INSTANCES_STATE);
  }
}
