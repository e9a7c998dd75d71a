package io.github.fluentecs.simulator.query;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One container instance, as far as queries can ask about it. */
public interface QuerySubject {
  /**
   * Whether its agent is connected.
   *
   * @return false while it is not
   */
  boolean agentConnected();

  /**
   * The version of its agent.
   *
   * @return such as {@code 1.98.0}; null when it is not known
   */
  @Nullable String agentVersion();

  /**
   * One of its attributes.
   *
   * @param name such as {@code ecs.instance-type}
   * @return the value, empty for an attribute without one; null when it lacks the attribute
   */
  @Nullable String attribute(String name);

  /**
   * The id of the EC2 instance.
   *
   * @return such as {@code i-0123456789abcdef0}
   */
  String ec2InstanceId();

  /**
   * When it was registered.
   *
   * @return the instant; queries look at it in whole seconds
   */
  Instant registeredAt();

  /**
   * How many tasks it runs.
   *
   * @return zero or more
   */
  int runningTasksCount();

  /**
   * The groups of the tasks on it.
   *
   * @return such as {@code service:web}; empty without tasks
   */
  Collection<String> taskGroups();
}
