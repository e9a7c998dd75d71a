package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * The agent of a container instance could not be updated.
 *
 * @param instance the container instance as it was seen last
 */
public record AgentUpdateFailed(ContainerInstance instance) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param instance the container instance as it was seen last
   */
  public AgentUpdateFailed {
    Objects.requireNonNull(instance, "instance");
  }

  @Override
  public String message() {
    String version = instance.agentVersion().map(text -> ", which stays at " + text).orElse("");
    return "The update of the agent of " + instance.ref() + " failed" + version + ".";
  }

  @Override
  public String remedy() {
    return "Read the agent's log on the instance, or replace the instance.";
  }
}
