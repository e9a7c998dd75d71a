package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;

/** The deployment strategies that there are. */
public final class DeploymentRunners {
  private final Map<DeploymentStrategy, DeploymentRunner> runners =
      new EnumMap<>(DeploymentStrategy.class);

  public DeploymentRunners(List<DeploymentRunner> runners) {
    runners.forEach(runner -> this.runners.put(runner.strategy(), runner));
  }

  /** The one of its deployment in progress, or else the one that the service is configured for. */
  DeploymentRunner of(LiveService service) {
    LiveServiceDeployment current = service.deployments().current();
    DeploymentConfiguration configuration =
        current == null || current.state().isOver()
            ? service.template().deploymentConfiguration()
            : current.configuration();
    DeploymentStrategy strategy = configuration.strategy();
    DeploymentRunner runner = runners.get(strategy);
    if (runner == null) {
      throw new IllegalStateException("no deployment strategy " + strategy);
    }
    return runner;
  }
}
