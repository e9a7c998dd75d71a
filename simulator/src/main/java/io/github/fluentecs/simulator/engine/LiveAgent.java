package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/** The agent of a container instance. */
final class LiveAgent {
  private final String instance;
  private VersionInfo version;
  private boolean connected = true;
  private @Nullable Course<AgentUpdate, AgentUpdate.Move> update;

  LiveAgent(String instance, VersionInfo version) {
    this.instance = instance;
    this.version = version;
  }

  /** Such as {@code 1.98.0}; null when it tells none. */
  @Nullable String version() {
    return version.agentVersion();
  }

  void become(VersionInfo newVersion) {
    version = newVersion;
  }

  boolean isConnected() {
    return connected;
  }

  void connect(boolean newConnected) {
    connected = newConnected;
  }

  /** How its last update goes; null when none was ever asked for. */
  @Nullable AgentUpdate update() {
    return update == null ? null : update.state();
  }

  boolean isUpdating() {
    AgentUpdate state = update();
    return state != null && !state.isOver();
  }

  /** Begins an update; none may be under way. */
  void requestUpdate(Instant now) {
    if (update == null) {
      update = new Course<>(instance, AgentUpdate.TABLE, AgentUpdate.PENDING);
    } else {
      update.move(AgentUpdate.Move.REQUEST, now);
    }
  }

  /** Takes the update that is under way a step further. */
  void move(AgentUpdate.Move move, Instant now) {
    Objects.requireNonNull(update, "an update").move(move, now);
  }

  void show(ContainerInstance.Builder view) {
    AgentUpdate state = update();
    view.agentConnected(connected)
        .versionInfo(version)
        .agentUpdateStatus(state == null ? null : state.name());
  }
}
