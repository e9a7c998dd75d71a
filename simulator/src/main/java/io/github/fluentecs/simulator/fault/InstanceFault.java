package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A fault of one container instance. It strikes on injection; one of updates strikes those of the
 * agent that come after it.
 *
 * @param kind what happens
 * @param containerInstance the ARN of the instance
 */
public record InstanceFault(Kind kind, String containerInstance) implements Fault {
  /**
   * Refuses nulls.
   *
   * @param kind what happens
   * @param containerInstance the ARN of the instance
   */
  public InstanceFault {
    requireNonNull(kind, "kind");
    requireNonNull(containerInstance, "containerInstance");
  }

  /** What happens to a container instance. */
  public enum Kind {
    /** It terminates, and its tasks with it. */
    INSTANCE_LOST,
    /** Its agent is not connected until the fault ends. */
    AGENT_LOST,
    /** Its container runtime is IMPAIRED until the fault ends. */
    INSTANCE_IMPAIRED,
    /** An update of its agent cannot be downloaded or verified. */
    AGENT_DOWNLOAD_FAILURE,
    /** Its agent cannot be restarted in the new version. */
    AGENT_UPDATE_FAILURE
  }

  /**
   * Whether it strikes updates of the agent.
   *
   * @return false for one that strikes on injection
   */
  public boolean isOfUpdates() {
    return kind == Kind.AGENT_DOWNLOAD_FAILURE || kind == Kind.AGENT_UPDATE_FAILURE;
  }

  @Override
  public String name() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return such as {@code agent-lost containerInstance=arn:aws:ecs:…}
   */
  @Override
  public String toString() {
    FaultTokens words = new FaultTokens();
    words.add("containerInstance", containerInstance);
    return name() + " " + words;
  }
}
