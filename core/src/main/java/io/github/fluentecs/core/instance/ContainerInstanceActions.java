package io.github.fluentecs.core.instance;

import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_MODIFY;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

/** The actions on container instances. */
public final class ContainerInstanceActions {
  /** UpdateContainerInstancesState. */
  public static final Action<
          UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse>
      UPDATE_CONTAINER_INSTANCES_STATE =
          Action.of(
                  UpdateContainerInstancesStateRequest.class,
                  CLUSTER_RESOURCE_MODIFY,
                  ContainerInstanceRules.updateContainerInstancesState())
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
    return List.of(UPDATE_CONTAINER_INSTANCES_STATE);
  }
}
