package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** Finds the services that requests mean. */
public final class ServiceLookup {
  private ServiceLookup() {}

  /** By name or ARN, whatever its status; null when there is none. */
  public static @Nullable LiveService find(LiveCluster cluster, String reference) {
    LiveService service = cluster.services().get(Arns.lastPart(reference));
    return service != null && Arns.matches(reference, service.arn()) ? service : null;
  }

  /** The service of a request, whatever its status. */
  public static LiveService require(LiveCluster cluster, @Nullable String reference) {
    LiveService service = find(cluster, Checks.given("Service", reference));
    if (service == null) {
      throw Refusal.serviceNotFound();
    }
    return service;
  }

  /** The ACTIVE service of a request. */
  public static LiveService requireActive(LiveCluster cluster, @Nullable String reference) {
    LiveService service = require(cluster, reference);
    if (!service.isActive()) {
      throw Refusal.serviceNotActive();
    }
    return service;
  }

  /** The ACTIVE service of a request on task sets. */
  public static LiveService requireExternal(LiveCluster cluster, @Nullable String reference) {
    LiveService service = requireActive(cluster, reference);
    Checks.that(
        service.controller() == DeploymentControllerType.EXTERNAL,
        "Task sets can be managed only where the deployment controller of the service is EXTERNAL.");
    return service;
  }

  /** The ACTIVE service of a request to see task sets. */
  public static LiveService requireWithTaskSets(LiveCluster cluster, @Nullable String reference) {
    LiveService service = requireActive(cluster, reference);
    Checks.that(
        service.controller() != DeploymentControllerType.ECS,
        "There are task sets only where the deployment controller of the service is CODE_DEPLOY or "
            + "EXTERNAL.");
    return service;
  }

  /** By id or ARN; null when there is none. */
  public static @Nullable LiveTaskSet findTaskSet(LiveService service, String reference) {
    LiveTaskSet taskSet = service.taskSets().get("ecs-svc/" + Arns.lastPart(reference));
    boolean isOther =
        reference.startsWith("arn:") && taskSet != null && !taskSet.arn().equals(reference);
    return isOther ? null : taskSet;
  }

  public static LiveTaskSet requireTaskSet(LiveService service, @Nullable String reference) {
    LiveTaskSet taskSet = findTaskSet(service, Checks.given("Task set", reference));
    if (taskSet == null) {
      throw Refusal.taskSetNotFound();
    }
    return taskSet;
  }
}
