package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** The boundaries of the rules of the actions on container instances. */
public final class ContainerInstanceRuleCases {
  private ContainerInstanceRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(updateState()).flatMap(List::stream).toList();
  }

  private static List<RuleCase> updateState() {
    return Stream.of(
            ClusterRuleCases.optional(c -> state(u -> u.cluster(c))),
            ReferenceCases.write(
                "containerInstances", 10, ids -> state(u -> u.containerInstances(ids))),
            List.of(status("ACTIVE", null), status("DRAINING", ""), status("DRAINING", "INACTIVE")))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase status(String allowed, String broken) {
    return new RuleCase(
        "UpdateContainerInstancesState/status",
        "status",
        state(u -> u.status(allowed)),
        state(u -> u.status(broken)));
  }

  private static EcsRequest state(
      UnaryOperator<UpdateContainerInstancesStateRequest.Builder> change) {
    return change
        .apply(
            UpdateContainerInstancesStateRequest.builder()
                .containerInstances("i-1")
                .status("DRAINING"))
        .build();
  }
}
