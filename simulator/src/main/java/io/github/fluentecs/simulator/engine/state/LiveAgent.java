package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.AgentUpdateStatus;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/** The agent of a container instance. */
public final class LiveAgent {
  private final String instance;
  private VersionInfo version;
  private boolean connected = true;
  private @Nullable StateMachine<AgentUpdateStatus, AgentUpdateStatus.Move> update;

  LiveAgent(String instance, VersionInfo version) {
    this.instance = instance;
    this.version = version;
  }

  /** Such as {@code 1.98.0}; null when it tells none. */
  public @Nullable String version() {
    return version.agentVersion();
  }

  public void become(VersionInfo newVersion) {
    version = newVersion;
  }

  boolean isConnected() {
    return connected;
  }

  void connect(boolean newConnected) {
    connected = newConnected;
  }

  /** How its last update goes; null when none was ever asked for. */
  public @Nullable AgentUpdateStatus update() {
    return update == null ? null : update.state();
  }

  public boolean isUpdating() {
    AgentUpdateStatus state = update();
    return state != null && !state.isOver();
  }

  /** Begins an update; none may be in progress. */
  public void requestUpdate(Instant now) {
    if (update == null) {
      update = new StateMachine<>(instance, AgentUpdateStatus.TABLE, AgentUpdateStatus.PENDING);
    } else {
      update.move(AgentUpdateStatus.Move.REQUEST, now);
    }
  }

  /** Takes the update that is in progress a step further. */
  public void move(AgentUpdateStatus.Move move, Instant now) {
    Objects.requireNonNull(update, "an update").move(move, now);
  }

  void show(ContainerInstance.Builder view) {
    AgentUpdateStatus state = update();
    view.agentConnected(connected)
        .versionInfo(version)
        .agentUpdateStatus(state == null ? null : state.name());
  }
}
