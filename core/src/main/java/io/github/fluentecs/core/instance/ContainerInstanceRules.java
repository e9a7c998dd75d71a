package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** The rules of the actions on container instances. */
final class ContainerInstanceRules {
  private static final Constraint STATE =
      Constraint.hard(
          "UpdateContainerInstancesState/status",
          "ACTIVE or DRAINING",
          "Drain or activate; ECS sets the other states itself.",
          "UpdateContainerInstancesState request, status");

  private ContainerInstanceRules() {}

  static Rules<UpdateContainerInstancesStateRequest> updateContainerInstancesState() {
    return Rules.of(UpdateContainerInstancesStateRequest.class)
        .add(ClusterRules.optional(UpdateContainerInstancesStateRequest::cluster))
        .addAll(
            Ids.of("UpdateContainerInstancesState", "containerInstances", 10)
                .write(UpdateContainerInstancesStateRequest::containerInstances))
        .add(
            Rule.of(
                STATE,
                "status",
                (request, findings) -> {
                  String status = request.statusAsString();
                  if (!"ACTIVE".equals(status) && !"DRAINING".equals(status)) {
                    findings.broken(status);
                  }
                }))
        .build();
  }
}
