package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Service;

/** A service of which one deployment is awaited; as a reference it is the service's. */
final class AwaitedDeployment extends ServiceRef {
  private final String deployment;

  private AwaitedDeployment(ServiceRef service, String deployment) {
    super(service.cluster(), service.text());
    this.deployment = deployment;
  }

  static AwaitedDeployment of(Service service, String deployment) {
    return new AwaitedDeployment(service.ref(), deployment);
  }

  /** Returns the id that the deployment and its service revision have in common. */
  String number() {
    return lastPart(deployment);
  }

  String deployment() {
    return deployment;
  }

  /** Returns what follows the last slash of {@code ecs-svc/123} or of a revision's ARN. */
  static String lastPart(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
