package io.github.fluentecs.simulator.engine;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** Finds the services that requests mean. */
final class Services {
  private Services() {}

  /** The service of a request, whatever its status. */
  static LiveService require(LiveCluster cluster, @Nullable String reference) {
    String name = Arns.lastPart(Checks.given("Service", reference));
    LiveService service = cluster.services().get(name);
    if (service == null) {
      throw Refusal.serviceNotFound();
    }
    return service;
  }

  /** The ACTIVE service of a request. */
  static LiveService requireActive(LiveCluster cluster, @Nullable String reference) {
    LiveService service = require(cluster, reference);
    if (!service.isActive()) {
      throw Refusal.serviceNotActive();
    }
    return service;
  }

  /** The ACTIVE service of a request on task sets. */
  static LiveService requireExternal(LiveCluster cluster, @Nullable String reference) {
    LiveService service = requireActive(cluster, reference);
    Checks.that(
        service.controller() == DeploymentControllerType.EXTERNAL,
        "Task sets can be managed only where the deployment controller of the service is EXTERNAL.");
    return service;
  }

  /** The ACTIVE service of a request to see task sets. */
  static LiveService requireWithTaskSets(LiveCluster cluster, @Nullable String reference) {
    LiveService service = requireActive(cluster, reference);
    Checks.that(
        service.controller() != DeploymentControllerType.ECS,
        "There are task sets only where the deployment controller of the service is CODE_DEPLOY or "
            + "EXTERNAL.");
    return service;
  }

  static LiveTaskSet requireTaskSet(LiveService service, @Nullable String reference) {
    String given = Checks.given("Task set", reference);
    String id = given.startsWith("arn:") ? "ecs-svc/" + Arns.lastPart(given) : given;
    LiveTaskSet taskSet = service.taskSets().get(id);
    if (taskSet == null) {
      throw Refusal.taskSetNotFound();
    }
    return taskSet;
  }
}
