package io.github.fluentecs.core.cluster;

import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;

/** The actions on clusters. */
public final class ClusterActions {
  /** CreateCluster. */
  public static final Action<CreateClusterRequest, CreateClusterResponse> CREATE_CLUSTER =
      Action.of(CreateClusterRequest.class, CLUSTER_MODIFY, ClusterRequestRules::createCluster)
          .calls(
              CreateClusterResponse.class, EcsClient::createCluster, EcsAsyncClient::createCluster)
          .alsoNeeds("ecs:TagResource", "iam:CreateServiceLinkedRole");

  /** DeleteCluster. */
  public static final Action<DeleteClusterRequest, DeleteClusterResponse> DELETE_CLUSTER =
      Action.of(DeleteClusterRequest.class, CLUSTER_MODIFY, ClusterRequestRules::deleteCluster)
          .calls(
              DeleteClusterResponse.class, EcsClient::deleteCluster, EcsAsyncClient::deleteCluster);

  /** DescribeClusters. */
  public static final Action<DescribeClustersRequest, DescribeClustersResponse> DESCRIBE_CLUSTERS =
      Action.of(DescribeClustersRequest.class, CLUSTER_READ, ClusterRequestRules::describeClusters)
          .calls(
              DescribeClustersResponse.class,
              EcsClient::describeClusters,
              EcsAsyncClient::describeClusters);

  /** ListClusters. */
  public static final Action<ListClustersRequest, ListClustersResponse> LIST_CLUSTERS =
      Action.of(ListClustersRequest.class, CLUSTER_READ, ClusterRequestRules::listClusters)
          .calls(ListClustersResponse.class, EcsClient::listClusters, EcsAsyncClient::listClusters);

  /** PutClusterCapacityProviders. */
  public static final Action<
          PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse>
      PUT_CLUSTER_CAPACITY_PROVIDERS =
          Action.of(
                  PutClusterCapacityProvidersRequest.class,
                  CLUSTER_MODIFY,
                  ClusterRequestRules::putClusterCapacityProviders)
              .calls(
                  PutClusterCapacityProvidersResponse.class,
                  EcsClient::putClusterCapacityProviders,
                  EcsAsyncClient::putClusterCapacityProviders);

  /** UpdateCluster. */
  public static final Action<UpdateClusterRequest, UpdateClusterResponse> UPDATE_CLUSTER =
      Action.of(UpdateClusterRequest.class, CLUSTER_MODIFY, ClusterRequestRules::updateCluster)
          .calls(
              UpdateClusterResponse.class, EcsClient::updateCluster, EcsAsyncClient::updateCluster);

  /** UpdateClusterSettings. */
  public static final Action<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse>
      UPDATE_CLUSTER_SETTINGS =
          Action.of(
                  UpdateClusterSettingsRequest.class,
                  CLUSTER_MODIFY,
                  ClusterRequestRules::updateClusterSettings)
              .calls(
                  UpdateClusterSettingsResponse.class,
                  EcsClient::updateClusterSettings,
                  EcsAsyncClient::updateClusterSettings);

  private ClusterActions() {}

  /**
   * Lists the actions on clusters.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CREATE_CLUSTER,
        DELETE_CLUSTER,
        DESCRIBE_CLUSTERS,
        LIST_CLUSTERS,
        PUT_CLUSTER_CAPACITY_PROVIDERS,
        UPDATE_CLUSTER,
        UPDATE_CLUSTER_SETTINGS);
  }
}
