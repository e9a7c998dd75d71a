package io.github.fluentecs.core.cluster;

import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_MODIFY;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;

/** The actions on clusters. */
public final class ClusterActions {
  /** CreateCluster. */
  public static final Action<CreateClusterRequest, CreateClusterResponse> CREATE_CLUSTER =
      Action.of(CreateClusterRequest.class, CLUSTER_MODIFY, ClusterRequestRules.createCluster())
          .calls(
              CreateClusterResponse.class, EcsClient::createCluster, EcsAsyncClient::createCluster)
          .alsoNeeds("ecs:TagResource", "iam:CreateServiceLinkedRole");

  /** PutClusterCapacityProviders. */
  public static final Action<
          PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse>
      PUT_CLUSTER_CAPACITY_PROVIDERS =
          Action.of(
                  PutClusterCapacityProvidersRequest.class,
                  CLUSTER_MODIFY,
                  ClusterRequestRules.putClusterCapacityProviders())
              .calls(
                  PutClusterCapacityProvidersResponse.class,
                  EcsClient::putClusterCapacityProviders,
                  EcsAsyncClient::putClusterCapacityProviders);

  private ClusterActions() {}

  /**
   * Lists the actions on clusters.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(CREATE_CLUSTER, PUT_CLUSTER_CAPACITY_PROVIDERS);
  }
}
