package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.cluster.ClusterRef;
import java.util.List;

/** Commands on container instances with every attribute set. */
public final class ContainerInstanceSamples {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private ContainerInstanceSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        UpdateContainerInstancesState.builder(
                PROD, List.of("i-1", "i-2"), ContainerInstanceStatus.DRAINING)
            .build());
  }
}
