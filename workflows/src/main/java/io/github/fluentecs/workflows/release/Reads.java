package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.service.ServiceNotActive;
import io.github.fluentecs.waiters.service.ServiceWaits;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** What workflows read of ECS, as waits. A read that fails for a time is repeated. */
final class Reads {
  private Reads() {}

  /** The answer of a command that only reads. */
  static <T> Wait<T> of(EcsCommand<T> read) {
    return Waits.until(
        read,
        seen ->
            seen.value()
                .map(Verdict::met)
                .orElseGet(
                    () -> Verdict.impossible(Blocker.of("ECS does not know the " + read + "."))));
  }

  /** Those of a batch that there are. */
  static <T> Wait<List<T>> all(EcsCommand<Batch<T>> read) {
    return of(read).map(Batch::succeeded);
  }

  /** The items of all pages. */
  static <T> Wait<List<T>> pages(PagedOperation<?, ?, ?, ?, T> command) {
    return of(command.allPages());
  }

  /** A service that ECS itself deploys. */
  static Wait<Service> service(ServiceRef ref) {
    return Waits.untilPresent(
        ServiceWaits.subject(ref),
        service ->
            service.hasStatus(ServiceStatus.ACTIVE)
                ? deployedByEcs(service)
                : Verdict.impossible(new ServiceNotActive(service)));
  }

  private static Verdict<Service> deployedByEcs(Service service) {
    return service.deploymentController().equalTo(DeploymentControllerType.ECS)
        ? Verdict.met(service)
        : Verdict.impossible(
            new ReleaseFailure.OtherController(
                service.ref(), service.deploymentController().text()));
  }

  static Wait<TaskDefinition> definition(TaskDefinitionRef ref) {
    return of(DescribeTaskDefinition.builder(ref).withTags().build());
  }
}
