package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.InstanceFault.Kind;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;

/**
 * The operation UpdateContainerAgent, and what follows from it: an update goes on step by step as
 * long as the agent is connected, and from where it stood once the agent is back.
 */
final class AgentUpdates implements Watcher {
  private final Region region;
  private final Set<LiveInstance> stepping = new HashSet<>();

  AgentUpdates(Region region) {
    this.region = region;
  }

  static void addTo(Handlers handlers) {
    handlers.on(UpdateContainerAgentRequest.class, AgentUpdates::update);
  }

  private static UpdateContainerAgentResponse update(
      Region region, UpdateContainerAgentRequest request) {
    LiveCluster cluster = region.clusters().require(request.cluster());
    LiveInstance instance = cluster.requireInstance(request.containerInstance());
    Checks.that(
        instance.status() != InstanceStatus.INACTIVE,
        "The referenced container instance was INACTIVE.");
    if (instance.agent().isUpdating()) {
      throw Refusal.updateInProgress(
          "An update of the Amazon ECS container agent is in progress on the container instance.");
    }
    AgentVersions.requireUpdatable(instance.agent().version());
    instance.changeAgent(agent -> agent.requestUpdate(region.timeline().now()));
    region.watchers().instanceChanged(instance);
    return UpdateContainerAgentResponse.builder().containerInstance(instance.toSdk(true)).build();
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    if (isMoving(instance) && stepping.add(instance)) {
      region.timeline().after(region.pace().agentUpdate(), () -> step(instance));
    }
  }

  private static boolean isMoving(LiveInstance instance) {
    return instance.agent().isUpdating()
        && instance.isAgentConnected()
        && instance.status() != InstanceStatus.INACTIVE;
  }

  private void step(LiveInstance instance) {
    stepping.remove(instance);
    if (!isMoving(instance)) {
      return;
    }
    AgentUpdate.Move move = fails(instance) ? AgentUpdate.Move.FAIL : AgentUpdate.Move.PROCEED;
    instance.changeAgent(
        agent -> {
          agent.move(move, region.timeline().now());
          if (agent.update() == AgentUpdate.UPDATED) {
            agent.become(AgentVersions.NEWEST);
          }
        });
    region.watchers().instanceChanged(instance);
  }

  private boolean fails(LiveInstance instance) {
    AgentUpdate state = instance.agent().update();
    return (state == AgentUpdate.STAGING
            && region.faults().strikes(Kind.AGENT_DOWNLOAD_FAILURE, instance))
        || (state == AgentUpdate.UPDATING
            && region.faults().strikes(Kind.AGENT_UPDATE_FAILURE, instance));
  }
}
