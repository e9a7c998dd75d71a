package io.github.fluentecs.workflows.fleet;

/**
 * The machines of container instances, as a group that keeps a number of them: an Auto Scaling
 * group, for example. {@link Rotation} looks at it, lets it grow, and terminates machines of it.
 * All methods may block and are called on {@link
 * io.github.fluentecs.waiters.WaiterSettings#callsOn()}; give the client of an implementation a
 * timeout. What they throw is tried again twice, then the rotation fails.
 *
 * <p>All can be repeated: a rotation whose process died is run again by the same words, and calls
 * again what it may have called before.
 */
public interface InstanceMachines {
  /**
   * Looks at the group.
   *
   * @return its size and its machines
   */
  InstanceGroup look();

  /**
   * Lets the group keep a number of machines. A group that keeps as many or more is left as it is.
   *
   * @param size how many
   */
  void growTo(int size);

  /**
   * Terminates a machine. One that is being terminated, or is not there, is left alone.
   *
   * @param ec2InstanceId the machine, whose container instance is empty
   * @param isReplaced true if the group starts another in its place, false if it is to keep one
   *     machine less from now on
   */
  void terminate(String ec2InstanceId, boolean isReplaced);
}
