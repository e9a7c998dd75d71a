package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.check.AgentVersions;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.status.AgentUpdateStatus;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.fault.InstanceFault.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * Updates of container agents: an update goes on step by step as long as the agent is connected,
 * and from where it stood once the agent is back.
 */
public final class AgentUpdates implements ChangeListener {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final StepDurations durations;
  private final ActiveFaults faults;
  private final Set<LiveInstance> stepping = new HashSet<>();

  public AgentUpdates(
      Timeline timeline, ChangeListeners listeners, StepDurations durations, ActiveFaults faults) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.durations = durations;
    this.faults = faults;
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    if (isMoving(instance) && stepping.add(instance)) {
      timeline.after(durations.agentUpdate(), () -> step(instance));
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
    AgentUpdateStatus.Move move =
        fails(instance) ? AgentUpdateStatus.Move.FAIL : AgentUpdateStatus.Move.PROCEED;
    instance.changeAgent(
        agent -> {
          agent.move(move, timeline.now());
          if (agent.update() == AgentUpdateStatus.UPDATED) {
            agent.become(AgentVersions.NEWEST);
          }
        });
    listeners.instanceChanged(instance);
  }

  private boolean fails(LiveInstance instance) {
    AgentUpdateStatus state = instance.agent().update();
    return (state == AgentUpdateStatus.STAGING
            && faults.strikes(Kind.AGENT_DOWNLOAD_FAILURE, instance.arn()))
        || (state == AgentUpdateStatus.UPDATING
            && faults.strikes(Kind.AGENT_UPDATE_FAILURE, instance.arn()));
  }
}
