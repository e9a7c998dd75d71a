package io.github.fluentecs.core.taskdefinition;

import java.util.OptionalInt;

/** The container port of a port mapping: a single port or a range. Immutable and thread-safe. */
public sealed interface ContainerPort {
  /**
   * One port of the container.
   *
   * @param containerPort 1 to 65535
   * @param hostPort the port of the host, for the network mode bridge; absent means any free port
   */
  record Single(int containerPort, OptionalInt hostPort) implements ContainerPort {}

  /**
   * A range of ports of the container, for the network modes bridge and awsvpc.
   *
   * @param first the lowest port
   * @param last the highest port, above the first
   */
  record Range(int first, int last) implements ContainerPort {
    /** Returns the range in the format of ECS. */
    @Override
    public String toString() {
      return first + "-" + last;
    }
  }
}
