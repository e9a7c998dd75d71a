package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** How requests on many container instances become several. */
final class ContainerInstanceSplits {
  static final Split<UpdateContainerInstancesStateRequest> UPDATE_STATE =
      Split.writes(
          "containerInstances",
          10,
          UpdateContainerInstancesStateRequest::containerInstances,
          (request, instances) -> request.toBuilder().containerInstances(instances).build());

  private ContainerInstanceSplits() {}
}
