package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.value.Arguments;
import java.util.Set;

/**
 * The machines of a group at one moment.
 *
 * @param desired how many the group keeps
 * @param most how many it may be told to keep
 * @param members the EC2 instance ids of its machines, without those that are being terminated
 */
public record InstanceGroup(int desired, int most, Set<String> members) {
  /**
   * Copies the set.
   *
   * @param desired how many the group keeps
   * @param most how many it may be told to keep
   * @param members the EC2 instance ids of its machines, without those that are being terminated
   */
  public InstanceGroup {
    members = Set.copyOf(Arguments.requireItems("members", members));
  }
}
