package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.InstanceFault.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * Updates of container agents: an update goes on step by step as long as the agent is connected,
 * and from where it stood once the agent is back.
 */
final class AgentUpdates implements Watcher {
  private final Timeline timeline;
  private final Watchers watchers;
  private final Pace pace;
  private final ActiveFaults faults;
  private final Set<LiveInstance> stepping = new HashSet<>();

  AgentUpdates(Timeline timeline, Watchers watchers, Pace pace, ActiveFaults faults) {
    this.timeline = timeline;
    this.watchers = watchers;
    this.pace = pace;
    this.faults = faults;
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    if (isMoving(instance) && stepping.add(instance)) {
      timeline.after(pace.agentUpdate(), () -> step(instance));
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
          agent.move(move, timeline.now());
          if (agent.update() == AgentUpdate.UPDATED) {
            agent.become(AgentVersions.NEWEST);
          }
        });
    watchers.instanceChanged(instance);
  }

  private boolean fails(LiveInstance instance) {
    AgentUpdate state = instance.agent().update();
    return (state == AgentUpdate.STAGING
            && faults.strikes(Kind.AGENT_DOWNLOAD_FAILURE, instance.arn()))
        || (state == AgentUpdate.UPDATING
            && faults.strikes(Kind.AGENT_UPDATE_FAILURE, instance.arn()));
  }
}
