package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.Digits;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.OptionalInt;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** The container port of a port mapping: a single port or a range. Immutable and thread-safe. */
public sealed interface ContainerPort {
  /**
   * Copies the port or range of the SDK's mapping.
   *
   * @param sdk the mapping
   * @return one port or a range
   */
  static ContainerPort of(PortMapping sdk) {
    Objects.requireNonNull(sdk, "sdk");
    String range = SdkValues.text(sdk.containerPortRange());
    int dash = range.indexOf('-');
    int first = Digits.parse(range, 0, dash);
    int last = Digits.parse(range, dash + 1, range.length());
    return dash > 0 && first >= 0 && last >= 0
        ? new Range(first, last)
        : new Single(SdkValues.number(sdk.containerPort()), SdkValues.optional(sdk.hostPort()));
  }

  /**
   * One port of the container.
   *
   * @param containerPort 1 to 65535
   * @param hostPort the port of the host, for the network mode bridge; absent means any free port
   */
  record Single(int containerPort, OptionalInt hostPort) implements ContainerPort {
    /**
     * Refuses a null.
     *
     * @param containerPort 1 to 65535
     * @param hostPort the port of the host; absent means any free port
     */
    public Single {
      Objects.requireNonNull(hostPort, "hostPort");
    }
  }

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
