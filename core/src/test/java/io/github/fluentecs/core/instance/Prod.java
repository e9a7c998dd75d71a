package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.ref.ClusterRef;

/** The cluster that stories about services begin with: {@code prod}, with room for many tasks. */
public final class Prod {
  public static final ClusterRef REF = ClusterRef.of("prod");

  private Prod() {}

  public static void build(Ecs ecs) {
    ecs.execute(CreateCluster.builder("prod").build()).get();
    ecs.execute(
            RegisterContainerInstance.builder(REF)
                .totalResources(Resource.cpu(8192), Resource.memory(16384))
                .build())
        .get();
  }
}
