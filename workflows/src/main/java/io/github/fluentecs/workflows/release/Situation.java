package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.DeploymentConfiguration;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service as a release found it.
 *
 * @param service the service
 * @param base the definition that the words change
 * @param own the revision that an earlier attempt of this release registered of the base
 */
record Situation(Words words, Service service, TaskDefinition base, Optional<TaskDefinition> own) {
  TaskDefinitionRef running() {
    return service.taskDefinition().orElse(base.ref());
  }

  /** The revision to roll out, if it is there already. */
  Optional<TaskDefinition> ready() {
    if (own.isPresent()) {
      return own;
    }
    boolean isMarkedByForce = words.forced() && words.key().isPresent();
    return words.holdIn(base) && !isMarkedByForce ? Optional.of(base) : Optional.empty();
  }

  boolean registers() {
    return ready().isEmpty();
  }

  /** Whether an earlier attempt of this release updated the service. */
  boolean isUpdated() {
    return own.isPresent() && own.get().ref().equals(running());
  }

  boolean deploys() {
    return registers() || updates(ready().get());
  }

  boolean updates(TaskDefinition target) {
    return !target.ref().equals(running()) || isForced(target) || configuration().isPresent();
  }

  /** A key is on the revision, so that a forced deployment is not repeated. */
  private boolean isForced(TaskDefinition target) {
    return words.forced() && words.key().isEmpty() && target.ref().equals(running());
  }

  /** The service's own deployment configuration with the words' changes, if they change it. */
  private Optional<DeploymentConfiguration> configuration() {
    DeploymentConfiguration present =
        service.deploymentConfiguration().orElseGet(DeploymentConfiguration::ofDefaults);
    return words
        .deployment()
        .map(change -> change.apply(present.toBuilder()).build())
        .filter(wanted -> !wanted.toSdk().equals(present.toSdk()));
  }

  /** The only update. The desired count is not in it, since it would undo scaling. */
  UpdateService update(TaskDefinition target) {
    UpdateService.Builder update = UpdateService.builder(service.ref());
    if (!target.ref().equals(running())) {
      update.taskDefinition(target.ref());
    }
    if (isForced(target)) {
      update.forceNewDeployment();
    }
    return update.deploymentConfiguration(configuration()).build();
  }

  ServicePlan plan() {
    List<PlannedChange> changes = new ArrayList<>();
    List<ContainerDefinition> before = base.containerDefinitions();
    List<ContainerDefinition> after = words.applied(base);
    for (int i = 0; i < before.size(); i++) {
      changes.addAll(ContainerDiff.between(before.get(i), after.get(i)));
    }
    return new ServicePlan(service.ref(), running(), base.ref(), changes, registers(), deploys());
  }

  ServiceRef ref() {
    return service.ref();
  }
}
