package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.fleet.InstanceGroup;
import io.github.fluentecs.workflows.fleet.InstanceMachines;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingInstanceDetails;
import software.amazon.awssdk.services.autoscaling.model.Instance;

/**
 * The machines of an Auto Scaling group. It needs {@code autoscaling:DescribeAutoScalingGroups},
 * {@code autoscaling:DescribeAutoScalingInstances}, {@code autoscaling:SetDesiredCapacity} and
 * {@code autoscaling:TerminateInstanceInAutoScalingGroup}. Thread-safe.
 *
 * <p>Protection from scaling in does not keep a machine from being terminated by this. Managed
 * scaling of a capacity provider changes the same desired capacity, so turn it off meanwhile.
 */
public final class AutoScalingMachines implements InstanceMachines {
  private final AutoScalingClient client;
  private final String group;

  private AutoScalingMachines(AutoScalingClient client, String group) {
    this.client = client;
    this.group = group;
  }

  /**
   * Calls through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region of the group
   * @param group the name of the Auto Scaling group
   * @return the machines
   */
  public static AutoScalingMachines using(AutoScalingClient client, String group) {
    return new AutoScalingMachines(
        Objects.requireNonNull(client, "client"), Objects.requireNonNull(group, "group"));
  }

  /**
   * Looks at the group.
   *
   * @throws IllegalStateException if there is no such group
   */
  @Override
  public InstanceGroup look() {
    AutoScalingGroup found = found();
    return new InstanceGroup(
        number(found.desiredCapacity()),
        number(found.maxSize()),
        found.instances().stream()
            .filter(each -> stays(each.lifecycleStateAsString()))
            .map(Instance::instanceId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private AutoScalingGroup found() {
    return client
        .describeAutoScalingGroups(r -> r.autoScalingGroupNames(group))
        .autoScalingGroups()
        .stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no Auto Scaling group " + group));
  }

  private static int number(@Nullable Integer given) {
    return given == null ? 0 : given;
  }

  /** Those of a warm pool are not of the group yet. */
  private static boolean stays(@Nullable String state) {
    return state != null
        && !state.startsWith("Terminat")
        && !state.startsWith("Detach")
        && !state.startsWith("Warmed");
  }

  @Override
  public void growTo(int size) {
    if (number(found().desiredCapacity()) < size) {
      client.setDesiredCapacity(r -> r.autoScalingGroupName(group).desiredCapacity(size));
    }
  }

  /** {@inheritDoc} One of another group is left alone too. */
  @Override
  public void terminate(String ec2InstanceId, boolean isReplaced) {
    Objects.requireNonNull(ec2InstanceId, "ec2InstanceId");
    if (isHere(ec2InstanceId)) {
      client.terminateInstanceInAutoScalingGroup(
          r -> r.instanceId(ec2InstanceId).shouldDecrementDesiredCapacity(!isReplaced));
    }
  }

  private boolean isHere(String id) {
    Optional<AutoScalingInstanceDetails> known =
        client.describeAutoScalingInstances(r -> r.instanceIds(id)).autoScalingInstances().stream()
            .findFirst();
    return known
        .filter(each -> group.equals(each.autoScalingGroupName()))
        .filter(each -> stays(each.lifecycleState()))
        .isPresent();
  }
}
