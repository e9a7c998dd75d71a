package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;

/**
 * Carries out deployments of REPLICA services by one deployment strategy. What every deployment has
 * in common, its beginning, failure, rollback and completion, is done by {@link Rollouts}.
 */
public interface DeploymentRunner {
  /** The strategy that it carries out. */
  DeploymentStrategy strategy();

  /**
   * Starts and stops tasks as far as they may be now.
   *
   * @param primary the deployment to bring the service to; a FAILED one gets no new tasks
   * @return whether the service has the tasks of this deployment that it should have, and no others
   */
  boolean step(LiveService service, LiveDeployment primary);
}
