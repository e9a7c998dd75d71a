package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.service.ServiceNotActive;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.workflows.internal.Reads;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** What releases read of services, as waits. */
final class ServiceReads {
  private ServiceReads() {}

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
    return Reads.of(DescribeTaskDefinition.builder(ref).withTags().build());
  }
}
