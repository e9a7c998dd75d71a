package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** How requests on many container instances become several. */
final class ContainerInstanceSplits {
  static final Split<DescribeContainerInstancesRequest> DESCRIBE =
      Split.reads(
          "containerInstances",
          100,
          DescribeContainerInstancesRequest::containerInstances,
          (request, ids) -> request.toBuilder().containerInstances(ids).build());

  static final Split<UpdateContainerInstancesStateRequest> UPDATE_STATE =
      Split.writes(
          "containerInstances",
          10,
          UpdateContainerInstancesStateRequest::containerInstances,
          (request, ids) -> request.toBuilder().containerInstances(ids).build());

  private ContainerInstanceSplits() {}
}
