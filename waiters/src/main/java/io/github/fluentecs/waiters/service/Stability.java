package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.taskset.TaskSetWaits;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;

/** Judges whether a service is steady, by what its deployment controller has to show. Pure. */
final class Stability {
  private Stability() {}

  static Verdict<Service> judge(Service service) {
    if (isDeleted(service)) {
      return Verdict.impossible(new ServiceNotActive(service));
    }
    return hasTaskSets(service) ? ofTaskSets(service) : ofDeployments(service);
  }

  static boolean isDeleted(Service service) {
    return service.hasStatus(ServiceStatus.DRAINING) || service.hasStatus(ServiceStatus.INACTIVE);
  }

  static boolean hasTaskSets(Service service) {
    OpenEnum<DeploymentControllerType> controller = service.deploymentController();
    return controller.equalTo(DeploymentControllerType.EXTERNAL)
        || controller.equalTo(DeploymentControllerType.CODE_DEPLOY);
  }

  private static Verdict<Service> ofDeployments(Service service) {
    Deployment primary = service.primaryDeployment().orElse(null);
    if (primary != null && isIn(DeploymentRolloutState.FAILED, primary) && stays(service)) {
      RolloutReason reason = RolloutReason.of(primary.rolloutStateReason().orElse(""));
      return Verdict.impossible(new Rollout.Failed(service, primary, reason));
    }
    List<String> missing = new ArrayList<>();
    if (service.deployments().size() != 1) {
      missing.add(service.deployments().size() + " deployments");
    }
    if (primary != null && !isComplete(primary)) {
      missing.add("rollout " + primary.rolloutState().map(OpenEnum::text).orElse(""));
    }
    return counted(service, missing);
  }

  private static Verdict<Service> ofTaskSets(Service service) {
    List<String> missing = new ArrayList<>();
    if (service.taskSets().isEmpty() && service.desiredCount() > 0) {
      missing.add("no task set");
    }
    for (TaskSet taskSet : service.taskSets()) {
      Verdict<TaskSet> verdict = TaskSetWaits.steadiness(taskSet);
      if (!(verdict instanceof Verdict.Met)) {
        missing.add("task set " + taskSet.id() + " " + words(verdict));
      }
    }
    return missing.isEmpty() ? Verdict.met(service) : pending(missing);
  }

  private static String words(Verdict<TaskSet> verdict) {
    return verdict instanceof Verdict.Pending<TaskSet> pending ? pending.reason() : "DRAINING";
  }

  private static Verdict<Service> counted(Service service, List<String> missing) {
    if (service.runningCount() != service.desiredCount()) {
      missing.add(service.runningCount() + " of " + service.desiredCount() + " running");
    }
    if (service.pendingCount() != 0) {
      missing.add(service.pendingCount() + " pending");
    }
    return missing.isEmpty() ? Verdict.met(service) : pending(missing);
  }

  private static Verdict<Service> pending(List<String> missing) {
    return Verdict.pending(String.join(", ", missing));
  }

  static boolean isIn(DeploymentRolloutState state, Deployment deployment) {
    return deployment.rolloutState().filter(seen -> seen.equalTo(state)).isPresent();
  }

  /** Behind a Classic Load Balancer there is no rollout state, so counts must do. */
  static boolean isComplete(Deployment deployment) {
    return deployment.rolloutState().isEmpty()
        || isIn(DeploymentRolloutState.COMPLETED, deployment);
  }

  /** Returns whether the service will not leave its primary deployment though it failed. */
  static boolean stays(Service service) {
    return service.deployments().size() < 2 || !rollsBack(service.sdk().deploymentConfiguration());
  }

  private static boolean rollsBack(DeploymentConfiguration configuration) {
    if (configuration == null) {
      return false;
    }
    var breaker = configuration.deploymentCircuitBreaker();
    var alarms = configuration.alarms();
    return (breaker != null && isTrue(breaker.enable()) && isTrue(breaker.rollback()))
        || (alarms != null && isTrue(alarms.enable()) && isTrue(alarms.rollback()));
  }

  private static boolean isTrue(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }
}
