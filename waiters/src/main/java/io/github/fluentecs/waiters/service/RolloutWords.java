package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/** Formats how rollouts ended. */
final class RolloutWords {
  private RolloutWords() {}

  static String subject(Service service, @Nullable Deployment deployment) {
    return deployment == null ? named(service) : named(deployment) + " of " + named(service);
  }

  /** Names a service by its short name, since ARNs make sentences unreadable. */
  static String named(Service service) {
    ServiceRef ref = service.ref();
    return "" + ServiceRef.of(ClusterRef.of(ref.cluster().id()), ref.id());
  }

  static String named(Deployment deployment) {
    String definition = deployment.taskDefinition().map(ResourceRef::id).orElse("");
    return "deployment " + deployment.id() + (definition.isEmpty() ? "" : " (" + definition + ")");
  }

  /** Returns the progress of a deployment. */
  static String progress(Deployment deployment) {
    return deployment.rolloutState().map(OpenEnum::text).orElse("without rollout state")
        + (", " + deployment.runningCount() + " of " + deployment.desiredCount() + " running")
        + (", " + deployment.pendingCount() + " pending")
        + (deployment.failedTasks() == 0 ? "" : ", " + deployment.failedTasks() + " failed");
  }

  static String because(RolloutReason reason) {
    return reason.text().isEmpty() ? "" : ": " + reason.text().replaceAll("\\.$", "");
  }

  static String remedy(RolloutReason reason) {
    return switch (reason.kind()) {
      case CIRCUIT_BREAKER -> "Check why the deployment's tasks stopped, then update again.";
      case ALARM -> "Check the alarms of the service, then update again.";
      case STOPPED -> "Update again, if it was not meant.";
      case OTHER -> "Check the service's events, then update again.";
    };
  }
}
