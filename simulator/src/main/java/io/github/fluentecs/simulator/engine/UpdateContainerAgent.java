package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;

/** The operation UpdateContainerAgent. */
final class UpdateContainerAgent {
  private final Timeline timeline;
  private final Watchers watchers;
  private final Clusters clusters;

  UpdateContainerAgent(Timeline timeline, Watchers watchers, Clusters clusters) {
    this.timeline = timeline;
    this.watchers = watchers;
    this.clusters = clusters;
  }

  void addTo(Handlers handlers) {
    handlers.on(UpdateContainerAgentRequest.class, this::update);
  }

  private UpdateContainerAgentResponse update(UpdateContainerAgentRequest request) {
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
    watchers.instanceChanged(instance);
    return UpdateContainerAgentResponse.builder().containerInstance(instance.toSdk(true)).build();
  }
}
