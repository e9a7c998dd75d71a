package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.AgentVersions;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;

/** Answers UpdateContainerAgent. */
public final class UpdateContainerAgentHandler
    implements Handler<UpdateContainerAgentRequest, UpdateContainerAgentResponse> {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;

  public UpdateContainerAgentHandler(
      Timeline timeline, ChangeListeners listeners, Clusters clusters) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
  }

  @Override
  public UpdateContainerAgentResponse handle(UpdateContainerAgentRequest request) {
    LiveCluster cluster = clusters.require(request.cluster());
    LiveInstance instance = cluster.requireInstance(request.containerInstance());
    Checks.that(
        instance.status() != InstanceStatus.INACTIVE,
        "The referenced container instance was INACTIVE.");
    if (instance.agent().isUpdating()) {
      throw Refusal.updateInProgress(
          "An update of the Amazon ECS container agent is in progress on the container instance.");
    }
    AgentVersions.requireUpdatable(instance.agent().version());
    instance.changeAgent(agent -> agent.requestUpdate(timeline.now()));
    listeners.instanceChanged(instance);
    return UpdateContainerAgentResponse.builder().containerInstance(instance.toSdk(true)).build();
  }
}
