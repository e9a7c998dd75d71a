package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;

/**
 * Deletes a cluster, which must have no container instances, services, tasks or managed-instances
 * capacity providers left. The returned cluster may not be INACTIVE yet.
 */
@Value.Immutable
public interface DeleteCluster
    extends Operation<
        DeleteCluster,
        DeleteClusterRequest.Builder,
        DeleteClusterRequest,
        DeleteClusterResponse,
        Cluster> {
  /** The operation {@code DeleteCluster}. */
  Action<DeleteClusterRequest, DeleteClusterResponse> ACTION =
      Action.of(
              DeleteClusterRequest.class,
              DeleteClusterResponse.class,
              ThrottleCategory.CLUSTER_MODIFY)
          .calls(EcsClient::deleteCluster, () -> EcsAsyncClient::deleteCluster)
          .idempotent()
          .checked(ClusterRequestRules::ofDeleteCluster, ClusterRequestRules::deleteCluster)
          .onResource("cluster")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster, which has no default in this operation (rule ID-2)
   */
  ClusterRef cluster();

  @Override
  List<Consumer<? super DeleteClusterRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster
   * @return a builder
   */
  static Builder builder(ClusterRef cluster) {
    return new Builder().cluster(cluster);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteCluster of(DeleteClusterRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.cluster(sdk.cluster()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-cluster --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteCluster fromJson(String json) {
    return of(RequestJson.read(json, DeleteClusterRequest.builder()));
  }

  @Override
  default Action<DeleteClusterRequest, DeleteClusterResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default DeleteClusterRequest.Builder draft() {
    return DeleteClusterRequest.builder().cluster(cluster().text());
  }

  @Override
  default Cluster result(DeleteClusterResponse response) {
    return Cluster.of(response.cluster());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeleteCluster}. Not thread-safe. */
  final class Builder extends ImmutableDeleteCluster.Builder {
    Builder() {}
  }
}
