package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;

/** The strategy ROLLING: new tasks replace old ones within the bounds of the service. */
public final class RollingDeploymentRunner implements DeploymentRunner {
  private final Timeline timeline;
  private final RollingUpdate update;

  public RollingDeploymentRunner(Timeline timeline, RollingUpdate update) {
    this.timeline = timeline;
    this.update = update;
  }

  @Override
  public DeploymentStrategy strategy() {
    return DeploymentStrategy.ROLLING;
  }

  @Override
  public boolean step(LiveService service, LiveDeployment primary) {
    RollingBounds bounds =
        RollingBounds.of(
            service.desiredCount(), service.template().deploymentConfiguration(), false);
    boolean isOpen = !primary.isIn(RolloutState.FAILED);
    update.step(primary.fleet(), classify(service, primary), bounds, isOpen);
    return classify(service, primary).isSteady(bounds.desired());
  }

  private ClassifiedTasks classify(LiveService service, LiveDeployment primary) {
    return new TaskClassifier(primary.fleet(), timeline.now()).of(service.tasks().alive());
  }
}
