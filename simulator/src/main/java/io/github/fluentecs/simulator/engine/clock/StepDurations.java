package io.github.fluentecs.simulator.engine.clock;

import java.time.Duration;

/**
 * How long the steps of a task's life take.
 *
 * @param provisioning from PROVISIONING to PENDING: the network interface
 * @param pull between pullStartedAt and pullStoppedAt
 * @param start from the end of the pull to running containers
 * @param activation from ACTIVATING to RUNNING: targets and service discovery
 * @param deactivation from DEACTIVATING to STOPPING: deregistration of targets
 * @param deprovisioning from DEPROVISIONING to STOPPED
 * @param stopTimeout from the stop signal to the kill, where the container has no stopTimeout
 * @param startTimeout how long a container waits for those that it depends on, where it has no
 *     startTimeout
 * @param interfaceTimeout how long a network interface may take
 * @param placement how long a task may wait for an instance of a capacity provider that scales
 * @param attachments how long the attachments of a cluster take to follow its providers
 * @param capacityProviderUpdate how long the update or deletion of a capacity provider takes
 * @param trunk how long the trunk network interface of an instance takes to come or go
 * @param agentUpdate how long each step of the update of an agent takes
 * @param instanceCheck until the health checks of a new container instance have a result
 * @param stage how long each lifecycle stage of a deployment takes at least
 * @param retention how long a stopped task, or a container instance that left, stays visible
 */
public record StepDurations(
    Duration provisioning,
    Duration pull,
    Duration start,
    Duration activation,
    Duration deactivation,
    Duration deprovisioning,
    Duration stopTimeout,
    Duration startTimeout,
    Duration interfaceTimeout,
    Duration placement,
    Duration attachments,
    Duration capacityProviderUpdate,
    Duration trunk,
    Duration agentUpdate,
    Duration instanceCheck,
    Duration stage,
    Duration retention) {
  public static final StepDurations DEFAULT =
      new StepDurations(
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofMinutes(3),
          Duration.ofMinutes(3),
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofHours(1));
}
