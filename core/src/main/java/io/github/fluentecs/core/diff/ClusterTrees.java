package io.github.fluentecs.core.diff;

import io.github.fluentecs.core.describe.internal.WireTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;

/** A request for a cluster or a capacity provider, and what is there, in one form. */
final class ClusterTrees {
  private static final String STRATEGY = "defaultCapacityProviderStrategy";
  private static final String PROVIDERS = "capacityProviders";
  private static final String GROUP = "autoScalingGroupProvider";
  private static final String GROUP_ARN = "autoScalingGroupArn";

  private ClusterTrees() {}

  static Trees of(CreateClusterRequest request, Cluster cluster) {
    Map<String, @Nullable Object> desired = WireTree.of(request);
    desired.remove("clusterName");
    List<String> unseen = new ArrayList<>();
    Map<String, @Nullable Object> connect = Trees.present(desired, "serviceConnectDefaults");
    if (connect.get("namespace") instanceof String text && !text.startsWith("arn:")) {
      // ECS shows the ARN, which holds an id and not the name.
      unseen.add("serviceConnectDefaults.namespace");
      connect.remove("namespace");
    }
    Map<String, @Nullable Object> found = Said.of(WireTree.of(cluster), desired);
    Said.items("tags", "key", found, desired);
    Said.items("settings", "name", found, desired);
    for (Map<String, @Nullable Object> tree : List.of(desired, found)) {
      Said.names(PROVIDERS, tree);
      for (var item : Trees.items(tree, STRATEGY)) {
        Trees.fill(item, "base", 0);
        Trees.fill(item, "weight", 0);
      }
    }
    return new Trees(desired, found, unseen, Set.of());
  }

  static Trees of(CreateCapacityProviderRequest request, CapacityProvider provider) {
    Map<String, @Nullable Object> desired = WireTree.of(request);
    desired.remove("name");
    Map<String, @Nullable Object> found = Said.of(WireTree.of(provider), desired);
    Said.items("tags", "key", found, desired);
    Map<String, @Nullable Object> wanted = Trees.present(desired, GROUP);
    Map<String, @Nullable Object> there = Trees.present(found, GROUP);
    if (wanted.get(GROUP_ARN) instanceof String text && !text.startsWith("arn:")) {
      there.computeIfPresent(GROUP_ARN, (member, arn) -> Said.name(arn.toString()));
    }
    if (desired.get("cluster") instanceof String text && !text.startsWith("arn:")) {
      found.computeIfPresent("cluster", (member, arn) -> Said.name(arn.toString()));
    }
    return new Trees(desired, found, List.of(), Set.of());
  }
}
